/** Where to start, and saying it. Words are kept exactly as they are typed. */
import { useEffect } from "preact/hooks";
import pencil from "~icon/pencil";
import volume from "~icon/volume-2";
import { BackLink } from "../../ui/back_link/back_link";
import { Button } from "../../ui/button/button";
import { TapList } from "../../ui/choice_list/choice_list";
import { TextArea } from "../../ui/field/field";
import { Icon } from "../../ui/icon/icon";
import { Page } from "../../ui/page/page";
import { canListen, listen, listening } from "../../ui/top_bar/listen";
import { mark, t } from "../../words";
import { hands, say, saying, sealPause, type Start, startSaying, told } from "./state";
import { step } from "./steps";

const MOST = 10_000; // characters: what the server keeps in one voice
const PAUSE = 800; // ms without a key, as everywhere else
const ASKS: Readonly<Record<Start, string>> = { good: mark("What is going well?"), worries: mark("What worries you?"), else: mark("What do you want to say?") };

export function StartWith() {
  const choices = [
    { value: "good", word: t("Good things") }, { value: "worries", word: t("Worries") }, { value: "else", word: t("Something else") },
  ] as const;
  return (
    <Page title={t("Where do you want to start?")} tabTitle="" before={<BackLink above="/tablet" onBack={() => { step.value = "hands"; }}>{t("Back")}</BackLink>}>
      <TapList question={t("Where do you want to start?")} hideQuestion choices={choices} onPick={(start) => { startSaying(start); step.value = "say"; }} />
    </Page>
  );
}

/** Shown all the time somebody else's hands are on the keys. */
export function Scribe() {
  if (hands.value !== "scribed") return null;
  return <p class="scribe" role="note"><Icon of={pencil} /><strong>{t("{name} is typing for you", { name: told.value!.worker.first_name })}</strong></p>;
}

export function Say() {
  const { words, start } = saying.value!;
  useEffect(() => {
    const timer = setTimeout(() => void sealPause().catch(() => undefined), PAUSE);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <Page title={t(ASKS[start ?? "else"])} tabTitle="" before={<BackLink above="/tablet" onBack={() => { step.value = "start"; }}>{t("Back")}</BackLink>}>
      <Scribe />
      <TextArea id="words" label={t("In your own words")} hint={t("Start anywhere. One word is fine.")} value={words} maxLength={MOST} rows={7} dir="auto" autoComplete="off" onInput={(event) => say(event.currentTarget.value)} />
      <div class="stack">
        {canListen() && words.trim() && <Button wide icon={volume} aria-pressed={listening.value} onClick={() => listen(words)}>{listening.value ? t("Stop") : t("Read it back to me")}</Button>}
        <Button wide onClick={() => { step.value = hands.value === "scribed" && words.trim() ? "read_back" : "end"; }}>{t("That’s all for now")}</Button>
        <p class="small">{t("You can stop any time. You do not have to say why.")}</p>
      </div>
    </Page>
  );
}
