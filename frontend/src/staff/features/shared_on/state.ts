/** Asking a young person whether one person more may read something they sent. Nobody is shown anything by asking. */
import { api, ask } from "../../../api";
import { newId } from "../../../ids";

export interface Somebody { id: string; name: string; role: string }
export interface ShareAsk { id: string; person: Somebody; asked_at: string; state: "waiting" | "no" | "not_now" | "shown" | "ended"; on: string; ask_again_on: string | null }
/** Whom I may ask for, and my asks; both empty for whoever reads it only as cover. */
export interface Beside { people: Somebody[]; asks: ShareAsk[] }
export interface Asking { id: string; version_id: string; reader_id: string; why: string }

export const emptyAsking = (): Asking => ({ id: newId(), version_id: newId(), reader_id: "", why: "" });

/** For a voice that was opened; asking this opens nothing. */
export const readBeside = async (voice_id: string): Promise<Beside> => (await ask(api.GET("/api/voices/shared-on", { params: { query: { voice_id } } }))) as Beside;

export async function askToShow(voice_id: string, { id, version_id, reader_id, why }: Asking): Promise<void> {
  await ask(api.PUT("/api/voices/shared-on/{share_ask_id}", { params: { path: { share_ask_id: id } }, body: { version_id, voice_id, reader_id, why } }));
}
