/** What was passed on to keep someone safe, once I was told of it, and my own note to it. */
import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import { queuedUnder, sendOrQueue } from "../speaking_up";

interface Named { id: string; first_name: string }
export interface PassedOn {
  id: string; voice_id: string; passed_on_by: Named; receiver: Named; passed_on_at: string; told_on: string;
  worry?: string | null; their_words?: string | null; note?: string | null; note_at?: string | null;
}

export const readPassedOn = async (): Promise<PassedOn[]> => ((await ask(api.GET("/api/voices/concerns/told", {}))) as { concerns: PassedOn[] }).concerns;

const pathOf = (id: string): string => `/api/voices/concerns/${id}/note`;
export async function addNote(id: string, note: string): Promise<void> {
  await sendOrQueue({ method: "PUT", path: pathOf(id), concerns: id, body: { version_id: newId(), note } });
}
export const noteIsQueued = (id: string): boolean => queuedUnder(pathOf(id)).some(({ failed }) => !failed);
