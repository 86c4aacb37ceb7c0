/** Fresh six words for somebody who never had them, or lost them. The old ones stop working, and the page says so first. */
import { useState } from "preact/hooks";
import { me } from "../../../session";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { SecretField } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { wordsFor } from "../../lock/words";
import { type Made, makeWords, makeWordsWithPin } from "./state";

export function MakeWords() {
  const [asksPin, setAsksPin] = useState(false);
  const [pin, setPin] = useState("");
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  async function make(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const made: Made = asksPin ? await makeWordsWithPin(pin) : await makeWords();
    setBusy(false);
    if (made.kind === "made") return;
    setAsksPin(asksPin || made.kind === "pin");
    setError(made.kind === "pin" ? "" : made.kind === "offline" ? t("No signal. Try again when you have some.") : wordsFor(made, t("Not right. Try again.")));
    setAttempt((count) => count + 1);
    setPin("");
  }
  const never = me.value?.words_confirmed === false;
  return (
    <Page title={t("Your six words")} tabTitle="" before={<BackLink above="/">{t("Back")}</BackLink>}>
      <p>{t("Six words open your things on any phone.")} {never && t("You may not have yours yet.")}</p>
      <p>{t("We do not keep them. We can make six new ones. The old ones stop working then.")}</p>
      <form class="stack push-down" onSubmit={(event) => void make(event)} noValidate>
        <ErrorSummary title={t("It did not work.")} errors={error ? { [asksPin ? "pin" : "make"]: error } : {}} attempt={attempt} />
        {asksPin && <SecretField id="pin" label={t("Type your PIN.")} show={t("Show")} hide={t("Hide")} error={error} value={pin} inputMode="numeric" autoComplete="current-password"
          onInput={(event) => setPin(event.currentTarget.value.trim())} />}
        <Button wide type="submit" id="make" busy={busy}>{t("Make six new words")}</Button>
        <ButtonLink href="/" wide>{t("Not now")}</ButtonLink>
      </form>
    </Page>
  );
}
