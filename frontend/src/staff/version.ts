/** Ids for a save that may be sent twice: the same words keep their version id, so a lost reply can be asked for again; changed words get a new one. */
import { newId } from "../ids";

export interface Sending { words: string; version_id: string }

/** `words`: everything that will be saved. Gives the sending to remember until it is acknowledged. */
export function sendingOf(words: unknown, before?: Sending): Sending {
  const now = JSON.stringify(words);
  return before?.words === now ? before : { words: now, version_id: newId() };
}
