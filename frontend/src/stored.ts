/** What this phone keeps, in IndexedDB. Words are only ever kept sealed; keys are only ever kept where scripts cannot read them out. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Bytes } from "./bytes";

export interface SealedDraft { id: string; about: string; version?: string; sealed: Bytes; saved_at: number }
/**
 * `concerns` is the id of the voice (or other thing) it writes: later writes about it wait for earlier ones. `owner` is whose key it is
 * sealed to (drafts.nameOf; nobody where an older app kept it), `begun` that a try of it was begun, so that it may have gone.
 */
export interface QueuedWrite {
  id: string; order: number; method: "PUT" | "POST" | "DELETE"; path: string; concerns: string; sealed: Bytes; tries: number;
  owner?: string; begun?: boolean; failed?: string;
}
export interface TryOut { id: string; nonce: Bytes; sealed: Bytes; kept_at: number }

interface Stores extends DBSchema {
  drafts: { key: string; value: SealedDraft };
  outbox: { key: string; value: QueuedWrite; indexes: { order: number } };
  try_out: { key: string; value: TryOut };
  kept: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Stores>> | undefined;
/** What could not be opened, or was closed by the browser, is opened anew the next time. */
const forget = (): void => { opened = undefined; };

async function open(name: string): Promise<IDBPDatabase<Stores>> {
  return openDB<Stores>(name, 1, {
    upgrade(db) {
      db.createObjectStore("drafts", { keyPath: "id" });
      db.createObjectStore("outbox", { keyPath: "id" }).createIndex("order", "order");
      db.createObjectStore("try_out", { keyPath: "id" });
      db.createObjectStore("kept");
    },
    blocking() { void opened?.then((db) => db.close()); forget(); },
    terminated: forget,
  });
}

/** The young people's app and the staff app keep their things apart; the names say nothing. */
export function stored(): Promise<IDBPDatabase<Stores>> {
  if (!opened) {
    opened = open(document.documentElement.dataset.app === "staff" ? "staff" : "my-say");
    opened.catch(forget);
  }
  return opened;
}

let last: Promise<unknown> = Promise.resolve();
/** Keeping and deleting, in the order they were asked for: sealing takes a moment, and what was deleted meanwhile must not come back. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

/** Empties this phone of everything: a tablet handed back, a phone taken off the list. */
export function wipePhone(): Promise<void> {
  return inTurn(async () => {
    const db = await stored();
    for (const name of ["drafts", "outbox", "try_out", "kept"] as const) await db.clear(name);
  });
}

/** Asks the phone not to clear drafts; false means: say “Your phone may clear drafts if it gets full.” */
export async function keepForGood(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}
