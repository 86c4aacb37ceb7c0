import { useState } from "preact/hooks";
import { api, ask, Offline, Problem } from "../../../api";
import { openSession, type SignedIn } from "../../../session";
import { Button } from "../../../ui/button/button";
import { ErrorSummary, type Errors } from "../../../ui/error_summary/error_summary";
import { Field, SecretField } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { n, t } from "../../../words";
import { ended } from "../../leaving";
import { anyUnsent } from "../../unsent";

function errorsFrom(error: unknown): Errors {
  if (error instanceof Offline) return { username: t("There is no connection. Try again when you are online.") };
  if (!(error instanceof Problem)) throw error;
  if (error.status === 429 || error.status === 503) {
    return { username: n("Please wait {n} second, then try again.", "Please wait {n} seconds, then try again.", error.retryAfter ?? 5) };
  }
  if (error.code !== "wrong_secret" && error.status !== 422) return { username: error.detail || t("Something went wrong. Try again.") };
  return { passphrase: t("That user name and passphrase do not match.") };
}

/** How the last session here ended, and truthfully what became of the words. Whose they are is not said. */
function Ending() {
  if (!ended.value) return null;
  return (
    <div class="notice" role="status">
      <p>{ended.value === "asked" ? t("You are signed out.") : t("You were signed out, because nothing happened here for a while or your session ended.")}</p>
      {anyUnsent() && <p>{t("Text that was not saved is kept on this page until the tab is closed. Sign in here to go on writing.")}</p>}
    </div>
  );
}

const missing = (username: string, passphrase: string): Errors => ({
  username: username.trim() ? undefined : t("Type your user name."), passphrase: passphrase.trim() ? undefined : t("Type your passphrase."),
});

/** User name and six generated words. */
export default function SignIn() {
  const [username, setUsername] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const wrong = missing(username, passphrase);
    setErrors(wrong);
    if (Object.values(wrong).some(Boolean)) return setAttempt((count) => count + 1);
    setBusy(true);
    try {
      await openSession((await ask(api.POST("/api/sign-in/passphrase", { body: { username: username.trim(), passphrase } }))) as SignedIn);
    } catch (error) {
      setErrors(errorsFrom(error));
      setAttempt((count) => count + 1);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Page title={t("Sign in")}>
      <Ending />
      <form class="stack" onSubmit={(event) => void open(event)} noValidate>
        <ErrorSummary title={t("You are not signed in yet")} errors={errors} attempt={attempt} />
        <Field id="username" label={t("User name")} error={errors.username} value={username} autoComplete="username" autoCapitalize="none" spellcheck={false} onInput={(event) => setUsername(event.currentTarget.value)} />
        <SecretField id="passphrase" label={t("Passphrase")} hint={t("Your six words.")} show={t("Show")} hide={t("Hide")} error={errors.passphrase} value={passphrase} autoComplete="current-password" autoCapitalize="none" onInput={(event) => setPassphrase(event.currentTarget.value)} />
        <div><Button look="main" type="submit" busy={busy}>{t("Sign in")}</Button></div>
      </form>
    </Page>
  );
}
