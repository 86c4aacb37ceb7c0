/** The way back: the six words. It says the same whether or not anything is kept off, so that asking tells nobody. */
import { useState } from "preact/hooks";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { Field } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { tidyWords } from "../../lock/state";
import { wordsFor } from "../../lock/words";
import { showAgain } from "./state";

function Again() {
  return (
    <Page title={t("This phone shows it all now.")} tabTitle="" centred>
      <div class="stack push-down"><ButtonLink wide href="/voices">{t("See my views")}</ButtonLink></div>
    </Page>
  );
}

export default function OffPhone() {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  async function show(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const words = tidyWords(typed).split(" ").length === 6 ? wordsFor(await showAgain(typed), t("Those words are not right. Try again.")) : t("Type all six words.");
    setBusy(false);
    if (!words) return setShown(true);
    setError(words);
    setAttempt((count) => count + 1);
  }
  if (shown) return <Again key="again" />;
  return (
    <Page key="ask" title={t("Kept off this phone")} tabTitle="" before={<BackLink above="/more">{t("Back")}</BackLink>}>
      <p>{t("You can keep what you sent off this phone. Then this phone does not show it.")}</p>
      <p>{t("Type your six words, and this phone shows it all again.")}</p>
      <form class="stack" onSubmit={(event) => void show(event)} noValidate>
        <ErrorSummary title={t("It did not work.")} errors={error ? { "six-words": error } : {}} attempt={attempt} />
        <Field id="six-words" label={t("Type your six words.")} hint={t("Put a space after each word.")} error={error} value={typed} autoComplete="off" autoCapitalize="none" spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)} />
        <Button type="submit" wide busy={busy}>{t("Show it all again")}</Button>
      </form>
    </Page>
  );
}
