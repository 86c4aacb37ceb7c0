/**
 * What a shared tablet keeps between hands: its ticket, and words that were said with no signal, sealed to one person's public key. Nothing
 * in here can be read on the tablet. Both doors know this store, so that words come to the server whoever opens the tablet next.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { api, Offline, Problem } from "./api";
import { type Bytes, fromBase64url, toBase64url, utf8 } from "./bytes";
import { sealTo } from "./drafts";
import { inTurn } from "./stored";

/** Of one hand-over: its id, and 32 bytes the staff page made for it (base64url). */
export interface Ticket { id: string; ticket: string }
/** `reader_id` is whose key opens it. `voice_id` gives nothing away. */
export interface Carried extends Ticket { voice_id: string; reader_id: string; sealed: Bytes }

interface Stores extends DBSchema {
  carried: { key: string; value: Carried };
  kept: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Stores>> | undefined;

export function tabletStore(): Promise<IDBPDatabase<Stores>> {
  opened ??= openDB<Stores>("tablet", 1, {
    upgrade(db) {
      db.createObjectStore("carried", { keyPath: "voice_id" });
      db.createObjectStore("kept");
    },
    blocking() { void opened?.then((db) => db.close()); opened = undefined; },
  });
  return opened;
}

/** Seals to a draft public key (base64url) and keeps it; the same voice again takes the former's place. */
export function keepSealed(by: Ticket, reader_id: string, public_key: string, voice_id: string, said: unknown): Promise<void> {
  return inTurn(async () => {
    const sealed = await sealTo(fromBase64url(public_key), utf8(JSON.stringify({ voice_id, said })), utf8(`${reader_id} ${voice_id}`));
    await (await tabletStore()).put("carried", { ...by, reader_id, voice_id, sealed });
  });
}

/** The server has it another way, or it was binned or rubbed out. */
export function dropSealed(voice_id: string): Promise<void> {
  return inTurn(async () => (await tabletStore()).delete("carried", voice_id));
}

/** What a server will never take: it is no use to keep it and try for ever. */
const never = (error: unknown): boolean => error instanceof Problem && [404, 413, 422].includes(error.status);

/** Brings all that was kept, but for what is being written now. Gives how many still wait for signal. */
export async function bring(except?: string): Promise<number> {
  const db = await tabletStore();
  let left = 0;
  for (const { voice_id, id, ticket, reader_id, sealed } of await db.getAll("carried")) {
    if (voice_id === except) continue;
    try {
      await api.PUT("/api/voices/carried/{carried_id}", { params: { path: { carried_id: voice_id } }, body: { hand_over_id: id, ticket, reader_id, sealed: toBase64url(sealed) } });
      await db.delete("carried", voice_id);
    } catch (error) {
      if (!(error instanceof Offline || error instanceof Problem)) throw error;
      if (never(error)) await db.delete("carried", voice_id);
      else left++;
    }
  }
  return left;
}
