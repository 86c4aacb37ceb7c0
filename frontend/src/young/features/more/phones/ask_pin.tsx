import { useState } from "preact/hooks";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { ErrorSummary } from "../../../../ui/error_summary/error_summary";
import { SecretField } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { t } from "../../../../words";
import { wordsFor } from "../../../lock/words";
import { stepUp } from "./state";

/** The PIN once more, before something that somebody else with this phone in hand must not do. */
export function AskPin({ onBack, onRight }: { onBack: () => void; onRight: () => void }) {
  const [pin, setPin] = useState("");
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  async function check(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const words = /^\d{6}$/.test(pin) ? wordsFor(await stepUp(pin), t("Not right. Try again.")) : t("Type your 6 numbers.");
    setBusy(false);
    if (!words) return onRight();
    setError(words);
    setAttempt((count) => count + 1);
    setPin("");
  }
  return (
    <Page title={t("Type your PIN first.")} tabTitle="" before={<BackLink above="/phones" onBack={onBack}>{t("Back")}</BackLink>}>
      <form class="stack" onSubmit={(event) => void check(event)} noValidate>
        <ErrorSummary title={t("It did not work.")} errors={error ? { pin: error } : {}} attempt={attempt} />
        <p>{t("Then we know it is you.")}</p>
        <SecretField id="pin" label={t("Your PIN")} show={t("Show")} hide={t("Hide")} error={error} value={pin} inputMode="numeric" autoComplete="current-password"
          onInput={(event) => setPin(event.currentTarget.value.trim())} />
        <Button type="submit" wide busy={busy}>{t("Next")}</Button>
      </form>
    </Page>
  );
}
