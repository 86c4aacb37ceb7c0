import { useState } from "preact/hooks";
import { BackLink } from "../../ui/back_link/back_link";
import { Button } from "../../ui/button/button";
import { ErrorSummary, type Errors } from "../../ui/error_summary/error_summary";
import { Field } from "../../ui/field/field";
import { Page } from "../../ui/page/page";
import { n, t } from "../../words";
import { troubleTitle } from "../form_trouble";
import { PinFields } from "../lock/pin_fields";
import { pinErrors } from "../lock/pin_rules";
import { wordsFor } from "../lock/words";
import type { Invitation } from "../start/invitation_link";
import { type Notice, takeUp, type TakenUp, type Waits } from "./state";

interface Props { link: Invitation; onNew: (six_words: string, notice: Notice) => void; onWaits: (waits: Waits) => void; onWrongWords: (said: string) => void }

/** One check word stands in a sent link; the second was said by voice, and is typed here. */
const asksSecond = (link: Invitation): boolean => link.id !== undefined && !link.check2;

function wrongWord(left: number | undefined): string {
  if (left === undefined) return t("That word is not right. Try again.");
  return left === 0 ? t("Too many tries. Ask for new words.") : n("That word is not right. You have {n} more try.", "That word is not right. You have {n} more tries.", left);
}

/** Keyed by the field it stands at; “finish” is the button. */
function sayWhy(done: TakenUp, second: boolean): Errors {
  switch (done.kind) {
    case "used": return { finish: t("These words were used already. If that was not you, tell your worker.") };
    case "ended": return { finish: t("These words have run out. Ask for new ones.") };
    case "not_for_this": return { finish: t("These words are for something else. Ask who gave them to you.") };
    case "blocked": return { finish: t("Too many tries. Ask for new words.") };
    case "wrong": return second ? { check2: wrongWord(done.left) } : { finish: t("These words are not right. Ask for new ones.") };
    case "field": return { [second ? "check2" : "finish"]: done.words };
    case "offline": return { finish: t("No signal. Nothing is lost. Try again when you have some.") };
    case "wait": return { finish: wordsFor(done, "") };
    case "failed": return { finish: t("Something went wrong here. Nothing is lost. Try again.") };
    default: return {};
  }
}

export function NewPin({ link, onNew, onWaits, onWrongWords }: Props) {
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [check2, setCheck2] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const second = asksSecond(link);

  async function finish(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    let wrong: Errors = { ...(second && !check2.trim() ? { check2: t("Type the second word they told you.") } : {}), ...pinErrors(pin, again) };
    if (!Object.values(wrong).some(Boolean)) {
      setBusy(true);
      const done = await takeUp(link, pin, check2);
      setBusy(false);
      if (done.kind === "new") return onNew(done.six_words, done.notice);
      if (done.kind === "waits") return onWaits(done.waits);
      if (!link.id && (done.kind === "wrong" || done.kind === "field")) return onWrongWords(t("Those words are not right. Look at your card again."));
      wrong = sayWhy(done, second);
    }
    setErrors(wrong);
    setAttempt((count) => count + 1);
  }
  return (
    <Page title={t("Make a new PIN for this phone")} tabTitle="" before={<BackLink above="/back" onBack={() => history.back()}>{t("Back")}</BackLink>}>
      <form class="stack" onSubmit={(event) => void finish(event)} noValidate>
        <ErrorSummary title={troubleTitle(!!errors.finish)} errors={errors} attempt={attempt} />
        {second && <Field id="check2" label={t("What was the second word?")} hint={t("They said it out loud. Not told? Ask them first.")} error={errors.check2} value={check2} autoComplete="off" autoCapitalize="none" spellcheck={false}
          onInput={(event) => setCheck2(event.currentTarget.value)} />}
        <PinFields pin={pin} again={again} errors={errors} onPin={setPin} onAgain={setAgain} />
        <p class="small">{t("Next you get six new words.")}</p>
        <Button wide type="submit" id="finish" busy={busy}>{busy ? t("One moment.") : t("Next")}</Button>
      </form>
    </Page>
  );
}
