/** One voice I was sent. Reading it is what marks it opened, so nothing here reads it by itself. */
import { api, ask } from "../../../api";
import type { HowTyped } from "../../../said/how_typed";
import type { Taps } from "../../../said/taps_words";
import { listToAnswer, type ToAnswerLine, type YoungPerson } from "../to_answer/state";

export interface About { kind: string; id?: string | null; part_id?: string | null; first_name?: string | null }
export interface StaffVoice extends Taps, HowTyped {
  id: string; young_person: YoungPerson; about: About; adds_to_id?: string | null; feeling?: string | null; words?: string | null; state: string;
  sent_at?: string | null; due_on?: string | null; opened_at?: string | null; taken_back_on?: string | null; decision?: { id: string; decided_at: string; seen_at?: string | null } | null;
  /** Who typed it for them; they confirmed that these are their words. */
}

/** Opens it: the young person will see that, and when. */
export const openVoice = async (voice_id: string): Promise<StaffVoice> => (await ask(api.GET("/api/voices/{voice_id}", { params: { path: { voice_id } } }))) as StaffVoice;

/** Its line in my list, which tells whether I opened it before; asking opens nothing. */
export const findLine = async (voice_id: string): Promise<ToAnswerLine | null> => (await listToAnswer()).voices.find(({ id }) => id === voice_id) ?? null;
