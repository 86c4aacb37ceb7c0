/** One form's words and errors: kept in page memory while they are written, and on the page through every error. */
import { useState } from "preact/hooks";
import { Offline, Problem } from "../api";
import type { Errors } from "../ui/error_summary/error_summary";
import { t } from "../words";
import { troubleWords } from "./asked";
import { dropUnsent, findUnsent, keepUnsent } from "./unsent";

/** Which field of the page (by id) shows what the server says of one of its fields; “next.0.what” may map to “next-0-what”. */
export type FieldIds = (field: string) => string | undefined;

/** The server's sentences by the page's field ids; whatever belongs to no field goes to `otherwise`, so that nothing is lost. */
export function errorsFrom(error: unknown, idOf: FieldIds, otherwise: string): Errors {
  const found: Record<string, string> = {};
  if (error instanceof Problem) {
    for (const [field, sentences] of Object.entries(error.fields)) {
      const id = idOf(field) ?? otherwise;
      found[id] = [found[id], sentences.join(" ")].filter(Boolean).join(" ");
    }
  }
  return Object.keys(found).length ? found : { [otherwise]: saved(error) };
}

const saved = (error: unknown): string =>
  error instanceof Offline ? t("There is no connection, so it is not saved yet. Your words are still here. Try again when you are online.") : troubleWords(error);

interface Options<T> { key: string; href: string; name: string; start: T; idOf: (field: string, sent: T) => string | undefined; otherwise: string }
export interface Form<T> {
  value: T; change: (some: Partial<T>) => void; errors: Errors; attempt: number; busy: boolean; begun: boolean;
  /** Shows what is missing, if anything is; gives whether nothing is. */
  ready: (missing: Errors) => boolean;
  /** Sends; on success forgets the kept words and gives true. On any error the words stay and the errors show. */
  submit: (send: () => Promise<void>) => Promise<boolean>;
  discard: () => void;
}

export function useForm<T extends object>({ key, href, name, start, idOf, otherwise }: Options<T>): Form<T> {
  const [value, setValue] = useState<T>(() => findUnsent<T>(key) ?? start);
  const [errors, setErrors] = useState<Errors>({});
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  const change = (some: Partial<T>): void => setValue((was) => {
    const next = { ...was, ...some };
    keepUnsent(key, href, name, next);
    return next;
  });
  const show = (wrong: Errors): void => { setErrors(wrong); setAttempt((count) => count + 1); };

  const ready = (missing: Errors): boolean => {
    const all = Object.values(missing).every((words) => !words);
    if (all) setErrors({}); else show(missing);
    return all;
  };
  async function submit(send: () => Promise<void>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    try {
      await send();
      dropUnsent(key);
      return true;
    } catch (error) {
      show(errorsFrom(error, (field) => idOf(field, value), otherwise));
      return false;
    } finally {
      setBusy(false);
    }
  }
  const discard = (): void => { dropUnsent(key); setValue(start); setErrors({}); };
  return { value, change, errors, attempt, busy, begun: findUnsent(key) !== undefined, ready, submit, discard };
}
