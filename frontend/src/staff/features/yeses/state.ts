/** What a young person is asked for their yes to. What I write here waits for them; nothing here can say yes. */
import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import type { Errors } from "../../../ui/error_summary/error_summary";
import { t } from "../../../words";
import { isPast } from "../../days";
import { type Sending, sendingOf } from "../../version";
import type { YoungPerson } from "../to_answer/state";

export type YesTo = "plan" | "meeting" | "service_learning" | "quotation" | "research_contact";
export const USES: readonly YesTo[] = ["plan", "meeting", "service_learning", "quotation", "research_contact"];
export interface Somebody { id: string; first_name: string; what: string }
export interface Asked extends Somebody { state?: string | null; second_yes_after?: string | null; forgotten_on?: string | null }
export interface Sheet { code: string; version: string; language: string; parts: { heading: string; lines: string[] }[] }
export interface Request {
  id: string; version_id: string; young_person_id: string; yes_to: YesTo; state: "waiting" | "later" | "unclear" | "not_yet" | "yes" | "no"; understanding: string; parents: string;
  language: string; sheet_version: string; asked_by: Somebody; adults: Somebody[]; people: Asked[]; meeting_on?: string | null; starts_on: string; ends_on: string; ends_soon: boolean; is_over: boolean;
  asked_at: string; answered_at?: string | null; withdrawn_at?: string | null; explain_again_by?: string | null; ask_again_on?: string | null; confirmed: boolean;
  why?: string | null; parents_why?: string | null; sheet?: Sheet | null;
}
/** `asks_again`: a yes ends on `by`. Else something is explained again by then. */
export interface Due { request_id: string; young_person: YoungPerson; yes_to: YesTo; asks_again: boolean; by: string; late: boolean; asked_by: { id: string; name: string; role: string }; is_mine: boolean }
export const listDue = async (): Promise<Due[]> => ((await ask(api.GET("/api/taking-part/requests/due"))) as { due: Due[] }).due;
export interface Checked { id: string; circumstance: string; detail: string; checked_by: Somebody; checked_on: string }
/** The form. `understanding` and `parents` "" = not said yet. */
export interface Explaining {
  request_id: string; yes_to: YesTo | ""; reader_ids: string[]; understanding: string; why: string; adult_ids: string[]; parents: string; parents_why: string; ends_on: string; meeting_on: string;
  checked_ids: string[]; sending?: Sending;
}

export const emptyExplaining = (): Explaining => ({ request_id: newId(), yes_to: "", reader_ids: [], understanding: "", why: "", adult_ids: [], parents: "", parents_why: "", ends_on: "", meeting_on: "", checked_ids: [] });
/** A day that is past is picked anew. */
const toCome = (day?: string | null): string => (day && !isPast(day) ? day : "");
/** Explaining the same again: who it is for and until when stay; what they understood is judged anew. */
export const againFrom = ({ id, yes_to, people, adults, parents, parents_why, ends_on, meeting_on }: Request): Explaining =>
  ({ ...emptyExplaining(), request_id: id, yes_to, reader_ids: people.map((one) => one.id), adult_ids: adults.map((one) => one.id), parents, parents_why: parents_why ?? "", ends_on: toCome(ends_on), meeting_on: toCome(meeting_on) });

export function missingFrom({ yes_to, reader_ids, understanding, why, parents, parents_why, ends_on, meeting_on }: Explaining): Errors {
  return {
    "yes_to-plan": yes_to ? undefined : t("Say what you ask for."),
    "people": reader_ids.length ? undefined : t("Pick at least one person it is for."),
    "meeting_on": yes_to === "meeting" && !meeting_on ? t("Say on which day the meeting is.") : undefined,
    "understanding-understood": understanding ? undefined : t("Say whether they understand this."),
    "why": why.trim().length >= 20 ? undefined : t("Say why you think so, in 20 letters or more."),
    "parents-told": parents ? undefined : t("Say how parents or carers are part of it."),
    "parents_why": parents === "not_asked" && !parents_why.trim() ? t("Say why parents or carers were not asked.") : undefined,
    "ends_on": ends_on ? undefined : t("Say on which day a yes would end."),
  };
}

function bodyOf({ yes_to, reader_ids, understanding, why, adult_ids, parents, parents_why, ends_on, meeting_on, checked_ids }: Explaining, young_person_id: string, sheet: Sheet) {
  return {
    young_person_id, yes_to: yes_to as YesTo, reader_ids, understanding: understanding as never, why, adult_ids, parents: parents as never, parents_why: parents === "not_asked" ? parents_why : null, ends_on,
    meeting_on: yes_to === "meeting" ? meeting_on : null, checked_ids, language: sheet.language, sheet_version: sheet.version,
  };
}
export const nextSending = (value: Explaining, id: string, sheet: Sheet): Sending => sendingOf(bodyOf(value, id, sheet), value.sending);
const to = (request_id: string) => ({ params: { path: { request_id } } });
export async function putRequest(value: Explaining, id: string, sheet: Sheet, { version_id }: Sending): Promise<void> {
  await ask(api.PUT("/api/taking-part/requests/{request_id}", { ...to(value.request_id), body: { ...bodyOf(value, id, sheet), version_id } }));
}
export const listRequests = async (young_person_id: string): Promise<Request[]> =>
  ((await ask(api.GET("/api/taking-part/requests", { params: { query: { young_person_id } } }))) as { requests: Request[] }).requests;
export const readRequest = async (id: string): Promise<Request> => (await ask(api.GET("/api/taking-part/requests/{request_id}", to(id)))) as Request;
export const readSheet = async (code: string): Promise<Sheet> => (await ask(api.GET("/api/taking-part/sheets", { params: { query: { code } } }))) as Sheet;

export const listChecked = async (young_person_id: string): Promise<Checked[]> =>
  ((await ask(api.GET("/api/taking-part/checked", { params: { query: { young_person_id } } }))) as { checked: Checked[] }).checked;
export async function putChecked(id: string, body: { young_person_id: string; circumstance: string; detail: string; checked_on: string }): Promise<void> {
  await ask(api.PUT("/api/taking-part/checked/{checked_id}", { params: { path: { checked_id: id } }, body: body as never }));
}
