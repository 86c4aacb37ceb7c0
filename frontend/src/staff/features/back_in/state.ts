/** Letting a young person back in who lost phone, PIN and six words: who is on their way, starting it, confirming it, ending it. */
import { effect, signal } from "@preact/signals";
import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import { me } from "../../../session";
import type { Seen } from "../enrolments/state";
import type { ToTheirPhone, Invited } from "../invite/state";

export interface WayBack {
  young_person_id: string; nickname?: string | null; initials: string; state: "open" | "taken_up" | "confirmed" | "stopped";
  started_by?: { id: string; name: string } | null; started_at?: string | null; runs_out_at?: string | null; taken_up_at?: string | null; confirm_by?: string | null;
  confirmed_by?: { id: string; name: string } | null; opens_at?: string | null; over_at?: string | null; mine_to_confirm: boolean;
}

export const listWaysBack = async (): Promise<WayBack[]> => ((await ask(api.GET("/api/sign-in/ways-back"))) as { ways_back: WayBack[] }).ways_back;
export const findWayBack = async (id: string): Promise<WayBack | null> => (await listWaysBack()).find(({ young_person_id }) => young_person_id === id) ?? null;

/** What was made for whom: told once, in this page's memory only. */
interface Made { young_person_id: string; how: ToTheirPhone; made: Invited }
const held = signal<Made | null>(null);
effect(() => { if (!me.value) held.value = null; });
export const madeFor = (young_person_id: string): Made | null => (held.value?.young_person_id === young_person_id ? held.value : null);
export const forgetMade = (): void => { held.value = null; };

export async function startWayBack(young_person_id: string, how: ToTheirPhone): Promise<void> {
  const path = { invitation_id: newId() };
  held.value = { young_person_id, how, made: (await ask(api.PUT("/api/sign-in/ways-back/{invitation_id}", { params: { path }, body: { young_person_id, how } }))) as Invited };
}

export async function confirmWayBack(young_person_id: string, { how, seen_on }: Seen): Promise<string> {
  const answer = await ask(api.POST("/api/sign-in/ways-back/{young_person_id}/confirm", { params: { path: { young_person_id } }, body: { how: how as "saw", seen_on } }));
  return (answer as { opens_at: string }).opens_at;
}

export async function endWayBack(young_person_id: string): Promise<void> {
  await ask(api.POST("/api/sign-in/ways-back/{young_person_id}/end", { params: { path: { young_person_id } } }));
}
