/** Fetching for a screen, and what it shows while there is nothing to show: loading, no connection, not here, or not working. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Offline, Problem } from "../api";
import { Button, ButtonLink } from "../ui/button/button";
import { Busy, ErrorState, Offline as NoConnection } from "../ui/state/state";
import { t } from "../words";

export interface Asked<T> { value?: T; error?: unknown; again: () => void; put: (value: T) => void }

/** Asks once for each `key`; `again` asks once more and keeps showing what there was. What is put is newer than all that was asked for before. */
export function useAsked<T>(get: () => Promise<T>, key = ""): Asked<T> {
  const [held, setHeld] = useState<{ key: string; value?: T; error?: unknown }>({ key });
  const [tries, setTries] = useState(0);
  const last = useRef({ key, turn: 0 }); // only the newest turn is shown
  last.current.key = key;
  useEffect(() => {
    const mine = ++last.current.turn;
    const isLast = (): boolean => mine === last.current.turn;
    get().then((value) => isLast() && setHeld({ key, value }), (error: unknown) => isLast() && setHeld((was) => ({ key, value: was.key === key ? was.value : undefined, error })));
    return () => { last.current.turn++; };
  }, [key, tries]);
  const now = held.key === key ? held : { key };
  const put = (value: T): void => {
    if (last.current.key !== key) return; // of what was shown here before
    last.current.turn++;
    setHeld({ key, value });
  };
  return { ...now, again: () => setTries((count) => count + 1), put };
}

/** What went wrong, in a sentence that says the way out; never which secret or whose record it was about. */
export function troubleWords(error: unknown): string {
  if (error instanceof Offline) return t("There is no connection. Try again when you are online.");
  if (!(error instanceof Problem)) return t("Something went wrong. Try again.");
  if (error.code === "not_for_you") return t("This page is for somebody with another role.");
  if (error.code === "not_found") return t("This is not here, or it is not yours to open.");
  if (error.status === 429 || error.status === 503) return t("It is busy just now. Try again soon.");
  return error.detail || t("Something went wrong. Try again.");
}

/** The value once it is there; until then, and where it cannot be had, a truthful page. Put inside a `Page`. */
export function Shown<T>({ asked: { value, error, again }, children }: { asked: Asked<T>; children: (value: T) => ComponentChildren }) {
  const retry = <Button onClick={again}>{t("Try again")}</Button>;
  if (value !== undefined) {
    return <>{error !== undefined && <p class="notice" role="status">{troubleWords(error)} {t("This is what was here before.")} {retry}</p>}{children(value)}</>;
  }
  if (error === undefined) return <Busy words={t("Loading…")} />;
  if (error instanceof Offline) return <NoConnection words={troubleWords(error)}>{retry}</NoConnection>;
  const missing = error instanceof Problem && (error.status === 404 || error.status === 403); // trying again changes nothing
  return <ErrorState words={troubleWords(error)}>{missing ? <ButtonLink href="/staff/">{t("Go to the start")}</ButtonLink> : retry}</ErrorState>;
}
