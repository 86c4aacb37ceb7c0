/** The page was lost while the answer was on its way: the PIN made then opens it, if the invitation went through. */
import { useState } from "preact/hooks";
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { SecretField } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { openWithPin } from "../../lock/state";
import { wordsFor } from "../../lock/words";
import { findBegun, settleDevice } from "../new_device";

async function finishWith(pin: string): Promise<string> {
  if (!/^\d{6}$/.test(pin)) return t("Type your 6 numbers.");
  const begun = await findBegun();
  const outcome = begun ? await openWithPin(pin, begun.device) : ({ kind: "use_words" } as const);
  // A slot the server does not know: nothing went through, and the link still works.
  if (outcome.kind === "use_words") return t("It did not go through. Open your link again.");
  if (outcome.kind !== "open" || !begun) return outcome.kind === "offline" ? t("No signal. Try again when you have some.") : wordsFor(outcome, t("Not right. Try again."));
  await settleDevice(begun.device);
  go("/words", { replace: true });
  return "";
}

export function Finish() {
  const [pin, setPin] = useState("");
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const words = await finishWith(pin);
    setBusy(false);
    setError(words);
    setAttempt((count) => count + 1);
  }
  return (
    <Page title={t("Type the PIN you made.")} tabTitle="" before={<BackLink above="/">{t("Back")}</BackLink>}>
      <p>{t("You made a PIN here. We do not know if it went through.")}</p>
      <form class="stack" onSubmit={(event) => void open(event)} noValidate>
        <ErrorSummary title={t("It did not open.")} errors={error ? { pin: error } : {}} attempt={attempt} />
        <SecretField id="pin" label={t("Your PIN")} show={t("Show")} hide={t("Hide")} error={error} value={pin} inputMode="numeric" autoComplete="current-password" onInput={(event) => setPin(event.currentTarget.value.trim())} />
        <Button wide type="submit" busy={busy}>{t("Open")}</Button>
      </form>
    </Page>
  );
}
