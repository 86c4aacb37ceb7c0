/** A lead's weighty acts ask for the passphrase again when it was not given in the last five minutes. What was typed stays on the page behind. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { api, ask, Problem } from "../api";
import { Button } from "../ui/button/button";
import { ErrorSummary } from "../ui/error_summary/error_summary";
import { SecretField } from "../ui/field/field";
import { n, t } from "../words";
import { troubleWords } from "./asked";
import "./step_up.css";

interface Waiting { given: () => void; stopped: () => void }
export interface StepUp {
  /** Does it; where the server wants the passphrase first, asks for it and does it then. Throws as the act does, or when they stop. */
  run: <T>(act: () => Promise<T>) => Promise<T>;
  waiting: Waiting | null;
}

const wantsSecret = (error: unknown): boolean =>
  error instanceof Problem && (error.code === "step_up" || (Array.isArray(error.more.reasons) && error.more.reasons.some(({ code }: { code?: string }) => code === "needs_secret_again")));

export function useStepUp(): StepUp {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const asking = (): Promise<void> => new Promise<void>((given, refuse) => setWaiting({ given, stopped: () => refuse(new Problem(403, "stopped", t("Nothing was changed, because you did not give your passphrase."))) })).then(() => setWaiting(null), (error: unknown) => { setWaiting(null); throw error; });
  async function run<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      if (!wantsSecret(error)) throw error;
      await asking();
      return act();
    }
  }
  return { run, waiting };
}

function wrongWords(error: unknown): string {
  if (!(error instanceof Problem)) return troubleWords(error);
  if (error.status === 429 || error.status === 503) return n("Please wait {n} second, then try again.", "Please wait {n} seconds, then try again.", error.retryAfter ?? 5);
  return error.status === 422 || error.code === "wrong_secret" ? t("That is not your passphrase. Check each word, then try again.") : troubleWords(error);
}

function AskPassphrase({ waiting: { given, stopped } }: { waiting: Waiting }) {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { title.current?.focus(); scrollTo(0, 0); }, []);
  const wrong = (words: string): void => { setError(words); setAttempt((count) => count + 1); };

  async function check(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    if (!typed.trim()) return wrong(t("Type your passphrase."));
    setBusy(true);
    try {
      await ask(api.POST("/api/sign-in/step-up", { body: { passphrase: typed } }));
      given();
    } catch (trouble) {
      wrong(wrongWords(trouble));
    } finally {
      setBusy(false);
    }
  }
  return (
    <form class="stack step-up" onSubmit={(event) => void check(event)} noValidate aria-labelledby="step-up-title">
      <h2 id="step-up-title" tabIndex={-1} ref={title}>{t("Type your passphrase again")}</h2>
      <p>{t("This changes who can see what. We ask again, so that nobody else at your screen can do it. What you typed is kept.")}</p>
      <ErrorSummary title={t("Not done yet")} errors={error ? { "step-up": error } : {}} attempt={attempt} />
      <SecretField id="step-up" label={t("Passphrase")} hint={t("Your six words.")} show={t("Show")} hide={t("Hide")} error={error} value={typed} autoComplete="current-password" autoCapitalize="none" onInput={(event) => setTyped(event.currentTarget.value)} />
      <div class="row"><Button look="main" type="submit" busy={busy}>{t("Go on")}</Button><Button onClick={stopped}>{t("Do not do it")}</Button></div>
    </form>
  );
}

/** The screen that the question stands before; its content stays as it was, out of sight. */
export function BehindStepUp({ stepUp: { waiting }, children }: { stepUp: StepUp; children: ComponentChildren }) {
  return (
    <>
      {waiting && <AskPassphrase waiting={waiting} />}
      <div class="stack behind" hidden={waiting !== null}>{children}</div>
    </>
  );
}
