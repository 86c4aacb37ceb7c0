/** What was passed on to keep someone safe, once I was told of it, and my own note to it. */
import { api, ask } from "../../../api";
import { deleteDraft, keepDraft, openDraft } from "../../../drafts";
import { newId } from "../../../ids";
import { draftAgain, queuedUnder, sendOrQueue } from "../speaking_up";

interface Named { id: string; first_name: string }
export interface PassedOn {
  id: string; voice_id: string; passed_on_by: Named; receiver: Named; passed_on_at: string; told_on: string;
  worry?: string | null; their_words?: string | null; note?: string | null; note_at?: string | null;
}

export const readPassedOn = async (): Promise<PassedOn[]> => ((await ask(api.GET("/api/voices/concerns/told", {}))) as { concerns: PassedOn[] }).concerns;

const NOTE = "note"; // the kind of draft, a plain code
interface Begun { id: string; note: string }
const pathOf = (id: string): string => `/api/voices/concerns/${id}/note`;
export const noteIsQueued = (id: string): boolean => queuedUnder(pathOf(id)).some(({ failed }) => !failed);

/** Keeps what is typed, sealed on this phone; what was rubbed out is kept no more. */
export async function keepNote(id: string, note: string): Promise<void> {
  await (note.trim() ? keepDraft(id, NOTE, { id, note } satisfies Begun) : deleteDraft(id)).catch(() => undefined); // a browser that cannot keep drafts sends straight
}

/** One that was not taken, as a draft again. */
async function notTaken(id: string): Promise<Begun | undefined> {
  const write = queuedUnder(pathOf(id)).find(({ failed }) => failed);
  return write && draftAgain(write.id, NOTE, ({ note }: { note: string }): Begun => ({ id, note })).catch(() => undefined);
}

/** What was begun on this phone and not sent. `refused`: it was sent and not taken. */
export async function noteBegun(id: string): Promise<{ note: string; refused: boolean }> {
  const back = await notTaken(id);
  const begun = back ?? ((await openDraft(id).catch(() => undefined)) as Begun | undefined);
  return { note: begun?.note ?? "", refused: back !== undefined };
}

/** True when it is sent or waits for signal, and need not be kept any more; false when it was not taken, and is a draft again. Throws where it is neither. */
export async function addNote(id: string, note: string): Promise<boolean> {
  const taken = await sendOrQueue({ method: "PUT", path: pathOf(id), concerns: id, body: { version_id: newId(), note } });
  if (!taken) await notTaken(id);
  return taken;
}
