/** Being asked and holding back, as staff work with them. A list has no words; one hold-back is opened to read why. */
import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import { type Sending, sendingOf } from "../../version";
import type { YoungPerson } from "../to_answer/state";

export interface Adult { id: string; name: string; role: string }
export interface Hold {
  id: string; young_person: YoungPerson; activity: string; state: "waiting" | "standing" | "over" | "ended" | "forgotten"; author: Adult; second_person: Adult; reviewer?: Adult | null;
  reasons?: string[] | null; proposed_on: string; agree_by: string; starts_on?: string | null; review_on: string; over_on?: string | null; days_in_a_row: number; needs_outside_look: boolean;
  finding?: string | null; found_on?: string | null; challenged?: boolean | null; look_by?: string | null; telling: "told" | "tell" | "in_person" | "waits" | "unsafe_by_one"; tell_again_at?: string | null; is_mine: boolean;
  has_app: boolean; told_by?: Adult | null; told_on?: string | null; may_tell_in_person: boolean;
  writer_gone: boolean; may_read: boolean; may_agree: boolean; may_review: boolean; may_challenge: boolean; may_end: boolean; may_look_at_telling: boolean;
  why?: string | null; what_would_change_it?: string | null; meanwhile?: string | null; not_telling_because?: string | null;
  found_unsafe?: { by: Adult; on?: string | null; why?: string | null } | null;
}
export interface OfferLine {
  id: string; activity: string; asked_by: Adult; offered_on: string; help: string[]; answer?: string | null; answered_on?: string | null; typed_by?: Adult | null; by_invitation: boolean; may_record_no: boolean;
}
export interface StandsAt { activity: string; place: string; days_silent: number; may_ask_again_on?: string | null; rests_after?: string | null; asked_today: boolean }
export interface TakingPartOf { places: StandsAt[]; offers: OfferLine[]; holds: Hold[]; second_persons: Adult[]; latest_review_on?: string | null; birthday_known: boolean; has_app: boolean }
export interface ToAsk { young_person: YoungPerson; activity: string; place: string; since: string; days_silent: number; hold_over_on?: string | null; workers: Adult[] }
export interface Waiting { holds: Hold[]; to_ask: ToAsk[] }
type Counts = Record<string, number | null>;
export interface Numbers {
  fewest: number; since: string; funnels: { activity: string; could_be_asked?: number | null; steps: Counts; answers: Counts }[];
  holds?: number | null; by_team: { agency_id?: string | null; name?: string | null; holds?: number | null }[]; by_reason: Counts;
}

/** What holds them back from this today: of several, the one that lasts longest. */
export const standingHold = (holds: readonly Hold[], activity: string): Hold | undefined =>
  holds.filter((hold) => hold.activity === activity && hold.state === "standing").sort((one, other) => other.review_on.localeCompare(one.review_on))[0];

export const readWaiting = async (): Promise<Waiting> => (await ask(api.GET("/api/taking-part/waiting"))) as Waiting;
export const readNumbers = async (): Promise<Numbers> => (await ask(api.GET("/api/taking-part/numbers"))) as Numbers;
export const readTakingPart = async (young_person_id: string): Promise<TakingPartOf> =>
  (await ask(api.GET("/api/taking-part/young-people/{young_person_id}", { params: { path: { young_person_id } } }))) as TakingPartOf;
export const readHold = async (hold_id: string): Promise<Hold> => (await ask(api.GET("/api/taking-part/holds/{hold_id}", { params: { path: { hold_id } } }))) as Hold;

const path = (hold_id: string) => ({ params: { path: { hold_id } } });
export const agree = async (id: string): Promise<Hold> => (await ask(api.POST("/api/taking-part/holds/{hold_id}/agree", path(id)))) as Hold;
export const endHold = async (id: string): Promise<Hold> => (await ask(api.POST("/api/taking-part/holds/{hold_id}/end", path(id)))) as Hold;
export const review = async (id: string, finding: "end_now" | "may_stand"): Promise<Hold> =>
  (await ask(api.POST("/api/taking-part/holds/{hold_id}/review", { ...path(id), body: { finding } }))) as Hold;
/** Gives the day by which somebody looks; null where nobody from outside is there to. */
export const challenge = async (id: string): Promise<string | null> => ((await ask(api.POST("/api/taking-part/holds/{hold_id}/challenge", path(id)))) as { hear_by: string | null }).hear_by;
export const sayTelling = async (id: string, body: { safe: boolean; why?: string }): Promise<Hold> =>
  (await ask(api.POST("/api/taking-part/holds/{hold_id}/telling", { ...path(id), body }))) as Hold;
export const sayTold = async (id: string, told_on: string): Promise<Hold> =>
  (await ask(api.POST("/api/taking-part/holds/{hold_id}/told-in-person", { ...path(id), body: { told_on } }))) as Hold;
export const recordNo = async (offer_id: string, said_on: string): Promise<void> =>
  void (await ask(api.POST("/api/taking-part/offers/{offer_id}/no", { params: { path: { offer_id } }, body: { said_on } })));

export type What = "ask" | "help" | "another_way" | "later";
/** K3, one form for its four ways on. `id`: of the offer or the hold-back that it will be. */
export interface Asking {
  id: string; activity: string; what: What | ""; help: string[]; understanding: string;
  reasons: string[]; why: string; what_would_change_it: string; meanwhile: string; second_person_id: string; review_on: string; untold: boolean; not_telling_because: string; sending?: Sending;
}
export const emptyAsking = (): Asking => ({
  id: newId(), activity: "own_plan", what: "", help: [], understanding: "", reasons: [], why: "", what_would_change_it: "", meanwhile: "", second_person_id: "", review_on: "", untold: false, not_telling_because: "",
});

/** The kinds of help of each way on: a way to take part that is not coming to talk is an offer, too. */
export const HELP_OF: Readonly<Record<What, readonly string[]>> = { ask: [], help: ["lift", "place", "time", "company", "language"], another_way: ["phone", "shorter"], later: [] };

export async function putOffer({ id, activity, what, help, understanding }: Asking, young_person_id: string): Promise<void> {
  const kinds = what ? help.filter((one) => HELP_OF[what].includes(one)) : [];
  const body = { young_person_id, activity: activity as never, help: kinds as never[], understanding: (understanding || null) as never };
  await ask(api.PUT("/api/taking-part/offers/{offer_id}", { params: { path: { offer_id: id } }, body }));
}

const holdBody = ({ activity, reasons, why, what_would_change_it, meanwhile, second_person_id, review_on, untold, not_telling_because }: Asking, young_person_id: string) => ({
  young_person_id, activity: activity as never, reasons: reasons as never[], why, what_would_change_it, meanwhile, second_person_id, review_on, not_telling_because: untold ? not_telling_because : null,
});
/** The same words again are the same version; a lost reply can be asked for again. */
export const nextSending = (asking: Asking, young_person_id: string): Sending => sendingOf(holdBody(asking, young_person_id), asking.sending);

export async function putHold(asking: Asking, young_person_id: string, { version_id }: Sending): Promise<void> {
  await ask(api.PUT("/api/taking-part/holds/{hold_id}", { ...path(asking.id), body: { ...holdBody(asking, young_person_id), version_id } }));
}
