/**
 * Who I would like to work with. What I am saying is in page memory until I send it; then it waits in the queue, sealed, like every other write,
 * and only the server's answer says that it was got.
 */
import { signal } from "@preact/signals";
import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import { deleteWrite, waiting } from "../../../outbox";
import { me } from "../../../session";
import { sendOrQueue } from "../speaking_up";

export type Wish = "like" | "maybe" | "not_this";
export interface Name { id: string; first_name: string }
export interface Card { id: string; first_name: string; what_i_do: string; agency: string; days: string[]; languages: string[]; likes: string; picture: string; works_with_me: boolean }
export interface Cards { workers: Card[]; how_it_works: string }
export interface Outcome { outcome: "yes" | "with_help" | "not_now"; worker?: Name | null; helper?: Name | null; because: string; from_on: string; answered_at: string; by: Name }
export interface Ask {
  id: string; nobody_has_it?: boolean; state: "waiting" | "answered" | "taken_back"; asked_at: string; hear_by: string; wishes: { worker_id: string; first_name: string; wish: Wish }[]; why: string[];
  someone?: { who: string; ask_me_first: boolean } | null; talk_asked: boolean; may_talk?: boolean | null; outcome?: Outcome | null; is_ok?: string | null; talk_by?: string | null;
}
export interface Change {
  id: string; from_worker: Name; to_worker: Name; started_at: string; waits: boolean; pass_on?: "all" | "from_now_on" | "some" | null; note?: string | null; voice_ids: string[];
}
/** What I am saying now. `who` "": nobody who is not listed. */
export interface Choosing { wishes: Readonly<Record<string, Wish>>; who: string; ask_me_first: boolean; why: string[] }

const EMPTY: Choosing = { wishes: {}, who: "", ask_me_first: true, why: [] };
export const choosing = signal<Choosing>(EMPTY);
export const change = (some: Partial<Choosing>): void => { choosing.value = { ...choosing.value, ...some }; };
/** Somebody is named, liked or not. */
export const saysSomething = ({ wishes, who }: Choosing): boolean => Object.keys(wishes).length > 0 || who.trim() !== "";

/** One thing of each person, and one person liked most: liking another makes the first a maybe. The same again takes it away. */
export function wish(worker_id: string, said: Wish): void {
  const { [worker_id]: before, ...others } = choosing.value.wishes;
  const rest = said === "like" ? Object.fromEntries(Object.entries(others).map(([id, one]) => [id, one === "like" ? "maybe" : one])) : others;
  change({ wishes: (before === said ? others : { ...rest, [worker_id]: said }) as Record<string, Wish> });
}

// Locked is locked: nothing that was tapped outlives the session.
me.subscribe((who) => { if (!who) choosing.value = EMPTY; });

export const readCards = async (): Promise<Cards> => (await ask(api.GET("/api/preferred-worker/workers", {}))) as Cards;
export const readAsks = async (): Promise<Ask[]> => ((await ask(api.GET("/api/preferred-worker/mine", {}))) as unknown as { asks: Ask[] }).asks;
export const readChanges = async (): Promise<Change[]> => ((await ask(api.GET("/api/preferred-worker/changes", {}))) as unknown as { changes: Change[] }).changes;

const PATH = "/api/preferred-worker/asks/";
/** My ask while it is still on this phone; nothing when none is. */
export const askOnPhone = () => waiting.value.find(({ path }) => path.startsWith(PATH));

/** Sends what I say; with no signal it waits on this phone. Safe to send twice. What was tapped meanwhile stays. */
export async function sendAsk(): Promise<void> {
  const said = choosing.value;
  const { wishes, who, ask_me_first, why } = said;
  const ask_id = newId();
  const body = {
    version_id: newId(), why, someone: who.trim() ? { who: who.trim(), ask_me_first } : null,
    wishes: Object.entries(wishes).map(([worker_id, one]) => ({ worker_id, wish: one })),
  };
  await sendOrQueue({ method: "PUT", path: `${PATH}${ask_id}`, concerns: ask_id, body });
  if (choosing.value === said) choosing.value = EMPTY;
}

export const dropAsk = (id: string): Promise<void> => deleteWrite(id);
export const takeBackAsk = async (ask_id: string): Promise<void> => void (await ask(api.POST("/api/preferred-worker/asks/{ask_id}/take-back", { params: { path: { ask_id } } })));
export const letTalk = async (ask_id: string, may_talk: boolean): Promise<void> =>
  void (await ask(api.POST("/api/preferred-worker/asks/{ask_id}/may-talk", { params: { path: { ask_id } }, body: { may_talk } })));
export const sayIfOk = async (ask_id: string, is_ok: "yes" | "not_really" | "talk"): Promise<void> =>
  void (await ask(api.POST("/api/preferred-worker/asks/{ask_id}/is-ok", { params: { path: { ask_id } }, body: { is_ok } })));
export const passOn = async (change_id: string, pass_on: "all" | "from_now_on" | "some", voice_ids: readonly string[] = []): Promise<void> =>
  void (await ask(api.POST("/api/preferred-worker/changes/{change_id}/pass-on", { params: { path: { change_id } }, body: { pass_on, voice_ids: [...voice_ids] } })));
