/** Worries about safety: passing one on from a voice, and what was passed on. */
import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import type { YoungPerson } from "../to_answer/state";

interface Named { id: string; name: string }
export interface Line {
  id: string; young_person: YoungPerson; passed_on_by: Named; receiver: Named; passed_on_at: string; told_on: string | null;
  look_by?: string | null; late?: boolean; has_note?: boolean; is_mine_to_act_on?: boolean; receiver_left?: boolean;
}
export interface Opened extends Line { young_person_name?: string; worry?: string; their_words?: string | null; why_not?: string | null; note?: string | null }
export interface Receiver extends Named { role: string }
export type IsTold = "" | "yes" | "no";
export interface Telling { told: IsTold; told_on: string; why_not: string; hours: string }
export interface Worry extends Telling { id: string; version_id: string; receiver_id: string; worry: string; their_words: string }

export const emptyTelling = (): Telling => ({ told: "", told_on: "", why_not: "", hours: "48" });
export const emptyWorry = (): Worry => ({ id: newId(), version_id: newId(), receiver_id: "", worry: "", their_words: "", ...emptyTelling() });

export const bodyOf = ({ told, told_on, why_not, hours }: Telling) =>
  told === "yes" ? { told_on: told_on || null, why_not: null, look_again_hours: null } : { told_on: null, why_not: why_not || null, look_again_hours: Number(hours) };

export const listConcerns = async (): Promise<Line[]> => ((await ask(api.GET("/api/voices/concerns"))) as { concerns: Line[] }).concerns;
export const listReceivers = async (voice_id: string): Promise<Receiver[]> => ((await ask(api.GET("/api/voices/concerns/receivers", { params: { query: { voice_id } } }))) as { receivers: Receiver[] }).receivers;
export const openConcern = async (concern_id: string): Promise<Opened> => (await ask(api.GET("/api/voices/concerns/{concern_id}", { params: { path: { concern_id } } }))) as Opened;
export async function passOn(voice_id: string, worry: Worry): Promise<void> {
  const { id, version_id, receiver_id, their_words } = worry;
  const body = { version_id, voice_id, receiver_id, worry: worry.worry, their_words: their_words || null, ...bodyOf(worry) };
  await ask(api.PUT("/api/voices/concerns/{concern_id}", { params: { path: { concern_id: id } }, body }));
}
export async function lookAtTelling(concern_id: string, telling: Telling): Promise<void> {
  await ask(api.POST("/api/voices/concerns/{concern_id}/telling", { params: { path: { concern_id } }, body: bodyOf(telling) }));
}
