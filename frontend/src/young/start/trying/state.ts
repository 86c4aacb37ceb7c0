/** “Have a go first”: one try-out, on this phone only (src/tryout.ts seals it). Nothing leaves the phone before somebody has enrolled. */
import { signal } from "@preact/signals";
import { newId } from "../../../ids";
import { inTurn } from "../../../stored";
import { binTryOuts, dropTryOut, keepTryOut, openTryOuts } from "../../../tryout";
import type { Feeling } from "../../features/voices/state";

export interface TryOutWords { feeling?: Feeling; words: string }
/** `id` is also the id of the draft it may become. */
export interface Trying extends TryOutWords { id: string }

export const trying = signal<Trying | null>(null);
/** The phone could not keep it: full, or storage forbidden. */
export const unkept = signal(false);

const PAUSE = 600; // ms without a key: every pause in writing is kept (answers.md, Sending offline)
let timer: ReturnType<typeof setTimeout> | undefined;

/** What is kept from before, or an empty one. */
export async function beginTrying(): Promise<void> {
  if (trying.value) return;
  const [before] = await openTryOuts().catch(() => []);
  trying.value ??= before ? { ...(before.value as TryOutWords), id: before.id } : { id: newId(), words: "" };
}

/** Where all was rubbed out, what was kept of it goes. */
export async function keepTrying(): Promise<void> {
  clearTimeout(timer);
  const now = trying.value;
  if (!now) return;
  const { id, feeling, words } = now;
  const keep = (): Promise<unknown> => (feeling || words.trim() ? keepTryOut({ feeling, words } satisfies TryOutWords, id) : dropTryOut(id));
  await inTurn(keep).then(() => { unkept.value = false; }, () => { unkept.value = true; });
}

export function sayWhileTrying(some: Partial<TryOutWords>): void {
  if (!trying.value) return;
  trying.value = { ...trying.value, ...some };
  clearTimeout(timer);
  timer = setTimeout(() => void keepTrying(), PAUSE);
}

/** “Bin it”: the words and the key that opens them. */
export async function binTrying(): Promise<void> {
  clearTimeout(timer);
  trying.value = null;
  await inTurn(binTryOuts);
}
