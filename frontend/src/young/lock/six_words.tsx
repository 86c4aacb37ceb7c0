import { useState } from "preact/hooks";
import { BackLink } from "../../ui/back_link/back_link";
import { Button } from "../../ui/button/button";
import { ErrorSummary } from "../../ui/error_summary/error_summary";
import { Field } from "../../ui/field/field";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import { openWithWords, tidyWords } from "./state";
import { wordsFor } from "./words";

/** Six words open the app on any phone: one field, pasting allowed, capitals and commas forgiven. */
export function SixWords({ onBack }: { onBack: () => void }) {
  const [words, setWords] = useState("");
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const six = tidyWords(words).split(" ").length === 6;
    setError(six ? wordsFor(await openWithWords(words), t("Those words are not right. Try again.")) : t("Type all six words."));
    setBusy(false);
    setAttempt((count) => count + 1);
  }

  return (
    <Page title={t("Use your six words")} tabTitle="" before={<BackLink above="/" onBack={onBack}>{t("Back")}</BackLink>}>
      <form class="stack" onSubmit={(event) => void open(event)} noValidate>
        <ErrorSummary title={t("It did not open.")} errors={error ? { "six-words": error } : {}} attempt={attempt} />
        <Field id="six-words" label={t("Type your six words.")} hint={t("Put a space after each word.")} error={error} value={words} autoComplete="off" autoCapitalize="none" spellcheck={false}
          onInput={(event) => setWords(event.currentTarget.value)} />
        <Button look="main" type="submit" wide busy={busy}>{t("Open")}</Button>
        <p class="small">{t("No words? Your worker can let you back in. What you sent is safe. Your drafts are gone.")}</p>
      </form>
    </Page>
  );
}
