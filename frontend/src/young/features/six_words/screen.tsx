/** S6b: six words that open everything on any phone. Shown once, then the third is typed back; or skipped, twice. */
import { useState } from "preact/hooks";
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { Field } from "../../../ui/field/field";
import { me } from "../../../session";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { useTrouble } from "../../form_trouble";
import { useStage } from "../../lock/use_stage";
import { MakeWords } from "./make_words";
import { confirmWords, freshWords, isApplePhone, isThirdWord } from "./state";
import "./six_words.css";

type Stage = "read" | "type" | "skip";

export default function SixWordsScreen() {
  const [stage, next] = useStage<Stage>("read");
  const words = freshWords.value;
  if (!words) return <MakeWords />;
  if (stage === "type") return <TypeThird words={words} onSkip={() => next("skip")} />;
  if (stage === "skip") return <Skip onType={() => next("type")} onRead={() => next("read")} />;
  return <Read words={words} onNext={() => next("type")} onSkip={() => next("skip")} />;
}

function done(): void {
  freshWords.value = null;
  go(me.value?.scope === "write" ? "/tablet" : "/", { replace: true });
}

function Read({ words, onNext, onSkip }: { words: string; onNext: () => void; onSkip: () => void }) {
  return (
    <Page title={t("Your six words")} tabTitle="">
      <p>{t("These six words open your things on any phone. Write them down, or tell them to someone you trust.")}</p>
      <ol class="six-words" translate={false}>{words.split(" ").map((word, at) => <li key={at}>{word}</li>)}</ol>
      <p class="small">{t("We show them this once. We do not keep them.")}</p>
      <div class="stack push-down">
        <Button wide onClick={onNext}>{t("I have them")}</Button>
        <Button wide onClick={onSkip}>{t("Skip")}</Button>
      </div>
    </Page>
  );
}

function TypeThird({ words, onSkip }: { words: string; onSkip: () => void }) {
  const [typed, setTyped] = useState("");
  const trouble = useTrouble();
  async function check(event: Event): Promise<void> {
    event.preventDefault();
    if (isThirdWord(words, typed)) return confirmWords().then(done);
    if (typed.trim()) trouble.notSent(t("That is not word three. Go back to look."));
    else trouble.missing(t("Type word three."));
  }
  return (
    <Page title={t("What is word three?")} tabTitle="" before={<BackLink above="/words" onBack={() => history.back()}>{t("Show the words")}</BackLink>}>
      <form class="stack" onSubmit={(event) => void check(event)} noValidate>
        {trouble.box("third")}
        <Field id="third" label={t("Type the third word.")} error={trouble.words} value={typed} autoComplete="off" autoCapitalize="none" spellcheck={false} onInput={(event) => setTyped(event.currentTarget.value)} />
        <Button wide type="submit">{t("Done")}</Button>
        <Button wide onClick={onSkip}>{t("Skip")}</Button>
      </form>
    </Page>
  );
}

function Skip({ onType, onRead }: { onType: () => void; onRead: () => void }) {
  return (
    <Page title={t("Skip the words?")} tabTitle="">
      <p>{me.value?.scope === "write" ? t("Lose these words, and your drafts are gone.") : t("Lose this phone and these words, and your drafts are gone.")}</p>
      {isApplePhone() && <p>{t("An iPhone may clear this app when you do not use it for a week. Then you need the words.")}</p>}
      <div class="stack push-down">
        <Button wide onClick={onRead}>{t("Show the words")}</Button>
        <Button wide onClick={onType}>{t("Type word three")}</Button>
        <Button wide onClick={done}>{t("Skip")}</Button>
      </div>
    </Page>
  );
}
