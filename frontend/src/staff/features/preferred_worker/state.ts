/** Asks for a worker, what comes of them, what I say of myself, and a change of worker. A list has no words; opening one is written down. */
import { api, ask } from "../../../api";
import type { YoungPerson } from "../to_answer/state";

export interface Name { id: string; first_name: string }
export interface AskLine {
  id: string; young_person: YoungPerson; state: "waiting" | "answered" | "taken_back"; asked_at: string; hear_by: string; answered_at?: string | null; is_ok?: string | null; talk_by?: string | null; can_open: boolean;
}
export interface Possible { id: string; name: string; role: string; caseload: number; room: string; days: string[]; languages: string[]; away_until?: string | null }
export type OutcomeCode = "yes" | "with_help" | "not_now";
export interface Outcome { outcome: OutcomeCode; worker?: Name | null; helper?: Name | null; because: string; from_on: string; answered_at: string; by: Name }
export interface OpenedAsk extends AskLine {
  wishes: { worker_id: string; first_name: string; wish: "like" | "maybe" | "not_this" }[]; why: string[]; someone?: { who: string; ask_me_first: boolean } | null;
  talk_asked: boolean; may_talk?: boolean | null; outcome?: Outcome | null; possible: Possible[];
}
export interface Answering { outcome: OutcomeCode | ""; worker_id: string; helper_id: string; because: string; version_id: string }
export interface Profile { what_i_do: string; agency: string; days: string[]; languages: string[]; likes: string; picture: string; shown: boolean; first_name?: string }
export interface HandingOver { young_person_id: string; from_id: string; to_id: string; note: string; version_id: string }

/** `decides_here`: the service named my role for this. */
export interface Asks { asks: AskLine[]; decides_here: boolean }
export const listAsks = async (): Promise<Asks> => (await ask(api.GET("/api/preferred-worker/asks", {}))) as unknown as Asks;
export const openAsk = async (ask_id: string): Promise<OpenedAsk> => (await ask(api.GET("/api/preferred-worker/asks/{ask_id}", { params: { path: { ask_id } } }))) as unknown as OpenedAsk;
export const askToTalk = async (ask_id: string): Promise<OpenedAsk> =>
  (await ask(api.POST("/api/preferred-worker/asks/{ask_id}/ask-to-talk", { params: { path: { ask_id } } }))) as unknown as OpenedAsk;

export async function answerAsk(ask_id: string, { outcome, worker_id, helper_id, because, version_id }: Answering): Promise<void> {
  const gives = outcome !== "not_now";
  const body = { version_id, outcome: outcome as OutcomeCode, worker_id: gives ? worker_id || null : null, helper_id: outcome === "with_help" ? helper_id || null : null, because };
  await ask(api.PUT("/api/preferred-worker/asks/{ask_id}/answer", { params: { path: { ask_id } }, body }));
}

export const readProfile = async (): Promise<Profile> => (await ask(api.GET("/api/preferred-worker/profile", {}))) as unknown as Profile;
export async function saveProfile({ first_name: _, ...profile }: Profile): Promise<Profile> {
  return (await ask(api.PUT("/api/preferred-worker/profile", { body: profile as never }))) as unknown as Profile;
}
export async function handOver(change_id: string, body: HandingOver): Promise<void> {
  await ask(api.PUT("/api/preferred-worker/changes/{change_id}", { params: { path: { change_id } }, body }));
}
export interface Change { id: string; young_person: Name; from_worker: Name; to_worker: Name; started_at: string; waits: boolean; note?: string | null }
export const listChanges = async (): Promise<Change[]> => ((await ask(api.GET("/api/preferred-worker/changes", {}))) as unknown as { changes: Change[] }).changes;

/** Whom a yes may name: those they like, else a maybe; where they asked for nobody listed, anybody but those they do not want. */
export function whoMayBe({ wishes, someone, possible }: OpenedAsk): Possible[] {
  const of = (wish: string): string[] => wishes.filter((one) => one.wish === wish).map(({ worker_id }) => worker_id);
  const wanted = of("like").length ? of("like") : of("maybe");
  if (wanted.length && !someone) return possible.filter(({ id }) => wanted.includes(id));
  return possible.filter(({ id }) => !of("not_this").includes(id));
}
