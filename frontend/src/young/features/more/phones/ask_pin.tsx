import { useEffect, useState } from "preact/hooks";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { ErrorSummary } from "../../../../ui/error_summary/error_summary";
import { SecretField } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { t } from "../../../../words";
import { tidyWords } from "../../../lock/state";
import { wordsFor } from "../../../lock/words";
import { type Opener, openerHere, stepUp } from "./state";

/** What is missing before it is worth asking the server; empty when nothing is. */
function missing(opener: Opener, typed: string): string {
  if (opener === "pin") return /^\d{6}$/.test(typed.trim()) ? "" : t("Type your 6 numbers.");
  return tidyWords(typed).split(" ").length === 6 ? "" : t("Type all six words.");
}

/** The PIN (or the six words) once more, before something that somebody else with this phone in hand must not do. */
export function AskPin({ onBack, onRight }: { onBack: () => void; onRight: () => void }) {
  const [opener, setOpener] = useState<Opener>("pin");
  const [typed, setTyped] = useState("");
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  useEffect(() => { void openerHere().then(setOpener); }, []);

  async function check(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const words = missing(opener, typed) || wordsFor(await stepUp(opener, typed.trim()), t("Not right. Try again."));
    setBusy(false);
    if (!words) return onRight();
    setError(words);
    setAttempt((count) => count + 1);
    if (opener === "pin") setTyped("");
  }
  const pin = opener === "pin";
  return (
    <Page title={pin ? t("Type your PIN first.") : t("Type your six words first.")} tabTitle="" before={<BackLink above="/phones" onBack={onBack}>{t("Back")}</BackLink>}>
      <form class="stack" onSubmit={(event) => void check(event)} noValidate>
        <ErrorSummary title={t("It did not work.")} errors={error ? { pin: error } : {}} attempt={attempt} />
        <p>{t("Then we know it is you.")}</p>
        <SecretField id="pin" label={pin ? t("Your PIN") : t("Your six words")} show={t("Show")} hide={t("Hide")} error={error} value={typed} inputMode={pin ? "numeric" : "text"} autoCapitalize="none"
          autoComplete={pin ? "current-password" : "off"} onInput={(event) => setTyped(event.currentTarget.value)} />
        <Button type="submit" wide busy={busy}>{t("Next")}</Button>
      </form>
    </Page>
  );
}
