import { useState } from "preact/hooks";
import { Button } from "../../ui/button/button";
import { ErrorSummary } from "../../ui/error_summary/error_summary";
import { SecretField } from "../../ui/field/field";
import { Page } from "../../ui/page/page";
import { Busy } from "../../ui/state/state";
import { t } from "../../words";
import { SixWords } from "./six_words";
import { Elsewhere, Waiting } from "../back/waiting";
import { openWithPin, type Outcome } from "./state";
import { useStage } from "./use_stage";
import { wordsFor } from "./words";

/** Shows no name and no counts. The path in the address stays, so that the PIN leads back to the same screen. */
export default function Lock() {
  const [stage, next] = useStage<"pin" | "words">("pin");
  return stage === "words" ? <SixWords onBack={() => history.back()} /> : <Pin onForgot={() => next("words")} />;
}

function Pin({ onForgot }: { onForgot: () => void }) {
  const [pin, setPin] = useState("");
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [onlyWords, setOnlyWords] = useState(false);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Outcome | null>(null);

  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const outcome = /^\d{6}$/.test(pin) ? await openWithPin(pin) : ({ kind: "field", words: t("Type your 6 numbers.") } as const);
    const words = wordsFor(outcome, t("Not right. Try again."));
    setBusy(false);
    if (outcome.kind === "waits" || outcome.kind === "elsewhere") {
      setPin("");
      return setTold(outcome);
    }
    setOnlyWords(outcome.kind === "use_words");
    setError(words);
    setAttempt((count) => count + 1);
    if (words) setPin("");
  }

  if (told?.kind === "waits") return <Waiting waits={told.waits} onBack={() => setTold(null)} />;
  if (told) return <Elsewhere onBack={() => setTold(null)} />;
  return (
    <Page title={t("Locked.")} tabTitle="" centred>
      <form class="stack" onSubmit={(event) => void open(event)} noValidate>
        <ErrorSummary title={t("It did not open.")} errors={error ? { pin: error } : {}} attempt={attempt} />
        <SecretField id="pin" label={t("Type your PIN.")} show={t("Show")} hide={t("Hide")} error={error} value={pin} inputMode="numeric" autoComplete="current-password"
          onInput={(event) => setPin(event.currentTarget.value.trim())} />
        <Button look={onlyWords ? "plain" : "main"} type="submit" wide busy={busy}>{t("Open")}</Button>
        {busy && <Busy words={t("One moment.")} />}
        <Button look={onlyWords ? "main" : "quiet"} wide onClick={onForgot}>{onlyWords ? t("Use my six words") : t("Forgot it")}</Button>
      </form>
    </Page>
  );
}
