/** What was last read from the server, kept in page memory while unlocked, so that a screen shows at once and still shows with no signal. */
import { type Signal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Offline, Problem } from "../../../api";
import { me } from "../../../session";

export type Trouble = "offline" | "failed" | "missing";
export interface LastRead<T> { value?: T; read_at?: number; trouble?: Trouble }
export interface Reading<T> extends LastRead<T> { again: () => void }

const kept = new Map<string, Signal<LastRead<unknown>>>();

/** The last answer under a name such as "voices"; made empty when it was never read. */
export function lastRead<T>(name: string): Signal<LastRead<T>> {
  const found = kept.get(name) ?? signal<LastRead<unknown>>({});
  kept.set(name, found);
  return found as Signal<LastRead<T>>;
}

/** The names that begin so and were read. */
export const namesRead = (start: string): string[] => [...kept.keys()].filter((name) => name.startsWith(start));

const troubleIn = (error: unknown): Trouble =>
  error instanceof Offline ? "offline" : error instanceof Problem && error.status === 404 ? "missing" : "failed";

let turn = 0;
const answered = new Map<string, number>(); // by name: the turn of the newest question that has its answer

/** Reads again; what was read before stays until the new answer is there, and stays when there is none. */
export async function readAgain<T>(name: string, read: () => Promise<T>): Promise<void> {
  const reader = me.value?.person_id;
  const found = lastRead<T>(name);
  const mine = ++turn;
  const isOld = (): boolean => mine < (answered.get(name) ?? 0); // what was asked later was answered sooner
  try {
    const value = await read();
    if (isOld()) return;
    answered.set(name, mine);
    if (me.value?.person_id === reader) found.value = { value, read_at: Date.now() };
  } catch (error) {
    if (isOld()) return;
    const trouble = troubleIn(error);
    found.value = trouble === "missing" ? { trouble } : { ...found.value, trouble };
  }
}

/** What the server answered to something I said: newer than all that was asked for before it came. Locked meanwhile, it stays nowhere. Throws what `say` throws. */
export async function saidAndRead<T>(name: string, say: () => Promise<T>): Promise<T> {
  const sayer = me.value?.person_id;
  const value = await say();
  if (me.value?.person_id === sayer) await readAgain(name, () => Promise.resolve(value));
  return value;
}

/** Reads when the screen is shown and when signal comes back. */
export function useLastRead<T>(name: string, read: () => Promise<T>): Reading<T> {
  const again = (): void => void readAgain(name, read);
  useEffect(() => {
    again();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [name]);
  return { ...lastRead<T>(name).value, again };
}

// Locked is locked: nothing that was read outlives the session.
me.subscribe((who) => {
  if (who) return;
  for (const found of kept.values()) found.value = {};
  kept.clear();
});
