/** What I was asked, and what I said. A yes is only ever my own tap; the server says whether it stands or waits. */
import { api, ask } from "../../../api";
import { lastRead } from "../last_read/state";
import type { Company } from "../voices/state";
import type { AboutKind, Person } from "../voices/state";

export type YesTo = "plan" | "meeting" | "service_learning" | "quotation" | "research_contact";
export type Answer = "yes" | "no" | "unclear" | "later";
/** `state` null: no yes to them. `opened_count` is there on a request's own page. */
export interface Asked extends Person { what: string; state?: "standing" | "waiting" | "withdrawn" | "expired" | null; second_yes_after?: string | null; forgotten_on?: string | null; opened_count?: number | null }
export interface Sheet { code: string; version: string; language?: string; parts: { heading: string; lines: string[] }[] }
export interface Request {
  id: string; version_id: string; yes_to: YesTo; state: "waiting" | "later" | "unclear" | "yes" | "no"; asked_by: Person & { what: string }; people: Asked[];
  meeting_on?: string | null; ends_on: string; ends_soon: boolean; is_over: boolean; asked_at: string; answered_at?: string | null; withdrawn_at?: string | null;
  covers: AboutKind[]; can_show_former: boolean; why?: string | null; sheet?: Sheet | null;
}
export interface Receipt { id: string; title: string; lines: string[]; record: unknown }

/** Everything I was asked, newest first. */
export async function readRequests(): Promise<Request[]> {
  return ((await ask(api.GET("/api/taking-part/requests", {}))) as { requests: Request[] }).requests;
}
const to = (request_id: string) => ({ params: { path: { request_id } } });
export const readRequest = async (id: string): Promise<Request> => (await ask(api.GET("/api/taking-part/requests/{request_id}", to(id)))) as Request;
export const readReceipt = async (id: string): Promise<Receipt> => (await ask(api.GET("/api/taking-part/requests/{request_id}/receipt", to(id)))) as Receipt;

export interface Given { reader_ids?: string[]; record_ids?: string[]; with_adult?: Company }
/** My answer to exactly the version I read. */
export const answerRequest = async ({ id, version_id }: Request, answer: Answer, given: Given = {}): Promise<Request> =>
  (await ask(api.POST("/api/taking-part/requests/{request_id}/answer", { ...to(id), body: { answer, version_id, ...given } }))) as Request;
export const sayYesAgain = async (id: string): Promise<Request> =>
  (await ask(api.POST("/api/taking-part/requests/{request_id}/second-yes", { ...to(id), body: { with_adult: "alone" } }))) as Request;
export const takeBackYes = async (id: string): Promise<Request> => (await ask(api.POST("/api/taking-part/requests/{request_id}/withdraw", to(id)))) as Request;
export const stopFor = async (id: string, ...people: Person[]): Promise<Request> =>
  (await ask(api.POST("/api/taking-part/requests/{request_id}/narrow", { ...to(id), body: { reader_ids: people.map((one) => one.id) } }))) as Request;
export const alsoFor = async (id: string, person: Person, with_adult: Company): Promise<Request> =>
  (await ask(api.POST("/api/taking-part/requests/{request_id}/widen", { ...to(id), body: { reader_ids: [person.id], with_adult } }))) as Request;

/** Put in front of me: not answered, and it still can be. */
export const isAsked = ({ state, is_over }: Request): boolean => state === "waiting" && !is_over;
/** What I can still answer: “Ask me later” too. */
export const isOpen = (request: Request): boolean => isAsked(request) || (request.state === "later" && !request.is_over);
const inForce = ({ state }: Asked): boolean => state === "standing" || state === "waiting";
export const peopleIn = ({ people }: Request): Asked[] => people.filter(inForce);
/** A yes of mine that still does something, or waits to. */
export const stands = (request: Request): boolean => request.state === "yes" && !request.is_over && peopleIn(request).length > 0;
/** From when it can be said again for everybody it waits for. */
export const sayAgainFrom = (request: Request): string | undefined => waitingIn(request).flatMap(({ second_yes_after }) => second_yes_after ?? []).sort().at(-1);
/** Those a second yes is for. */
export const waitingIn = ({ people }: Request): Asked[] => people.filter(({ state }) => state === "waiting");

/** Who reads it by a standing yes to what it is about, besides whoever is picked: named before it is sent. */
export function alsoReads(requests: readonly Request[], kind: AboutKind, picked: readonly string[]): Person[] {
  const found = new Map<string, Person>();
  for (const request of requests.filter((one) => stands(one) && one.covers.includes(kind))) {
    for (const { id, first_name } of request.people.filter(({ state }) => state === "standing")) found.set(id, { id, first_name });
  }
  return [...found.values()].filter(({ id }) => !picked.includes(id));
}
/** What was last read of them; nobody is named who was not. */
export const requestsRead = (): readonly Request[] => lastRead<Request[]>("requests").value.value ?? [];
