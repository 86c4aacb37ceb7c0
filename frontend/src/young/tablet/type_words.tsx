/** Their six words: checked, and then dropped. What was said before stays where it is. */
import { useState } from "preact/hooks";
import { BackLink } from "../../ui/back_link/back_link";
import { Button } from "../../ui/button/button";
import { ErrorSummary } from "../../ui/error_summary/error_summary";
import { Field } from "../../ui/field/field";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import { outcomeOf, tidyWords } from "../lock/state";
import { wordsFor } from "../lock/words";
import { readWaiting } from "./asked";
import { enterWithWords } from "./state";
import { step } from "./steps";

export function TypeWords() {
  const [words, setWords] = useState("");
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [offline, setOffline] = useState(false);
  const [busy, setBusy] = useState(false);
  const show = (said: string): void => { setError(said); setAttempt((count) => count + 1); setBusy(false); };
  async function next(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    if (tidyWords(words).split(" ").length !== 6) return show(t("Type all six words."));
    setBusy(true);
    try {
      await enterWithWords(tidyWords(words));
      setWords("");
      step.value = (await readWaiting()) ? "choose" : "hands";
    } catch (fault) {
      const outcome = outcomeOf(fault);
      setOffline(outcome.kind === "offline");
      show(outcome.kind === "offline" ? t("No signal. You can still write.") : wordsFor(outcome, t("Those words are not right. Try again.")));
    }
  }
  return (
    <Page title={t("Type your six words.")} tabTitle="" before={<BackLink above="/tablet" onBack={() => { step.value = "begin"; }}>{t("Back")}</BackLink>}>
      <p>{t("They show it is you. This tablet will not show your other things.")}</p>
      <form class="stack" onSubmit={(event) => void next(event)} noValidate>
        <ErrorSummary title={t("It did not open.")} errors={error ? { "six-words": error } : {}} attempt={attempt} />
        <Field id="six-words" label={t("Your six words")} hint={t("Put a space after each word.")} error={error} value={words} autoComplete="off" autoCapitalize="none" spellcheck={false}
          onInput={(event) => setWords(event.currentTarget.value)} />
        <Button wide type="submit" busy={busy}>{t("Next")}</Button>
        {offline && <Button wide onClick={() => { step.value = "hands"; }}>{t("Write with no signal")}</Button>}
      </form>
      {offline && <p class="small">{t("We keep it shut. You open it on your phone, or with your six words.")}</p>}
    </Page>
  );
}
