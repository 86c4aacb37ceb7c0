/** What I am asked to take part in, which no somebody typed for me, and where an adult held back. Only my own tap is my answer. */
import { api, ask } from "../../../api";
import { readAgain, saidAndRead } from "../last_read/state";

export type Own = "yes" | "no" | "not_now";
interface FirstName { id: string; first_name: string }
export interface Offer { id: string; activity: string; help: string[]; asked_by: FirstName; asked_on: string; answer?: string | null }
export interface TypedNo { id: string; activity: string; typed_by: FirstName; said_on: string }
export interface HeldBack { id: string; activity: string; check_by: string; stands: boolean; asked_to_look: boolean; was_looked_at: boolean; hear_by?: string | null }
export interface AskedOfMe { offers: Offer[]; typed_noes: TypedNo[]; held_back: HeldBack[] }

export const ASKED = "asked";
export const NOTHING: AskedOfMe = { offers: [], typed_noes: [], held_back: [] };

export async function readAsked(): Promise<AskedOfMe> {
  return (await ask(api.GET("/api/taking-part/asked", {}))) as AskedOfMe;
}

export function answerOffer(offer_id: string, answer: Own): Promise<AskedOfMe> {
  const call = { params: { path: { offer_id } }, body: { answer } };
  return saidAndRead(ASKED, async () => (await ask(api.POST("/api/taking-part/offers/{offer_id}/answer", call))) as AskedOfMe);
}

/** “Is that right?” */
export function sayIfRight(offer_id: string, right: boolean): Promise<AskedOfMe> {
  const call = { params: { path: { offer_id } }, body: { right } };
  return saidAndRead(ASKED, async () => (await ask(api.POST("/api/taking-part/offers/{offer_id}/is-right", call))) as AskedOfMe);
}

/** “I want to be asked”: somebody who was not part of it looks. Who held back is not told of it. */
export async function askToBeAsked(hold_id: string): Promise<void> {
  await ask(api.POST("/api/taking-part/holds/{hold_id}/challenge", { params: { path: { hold_id } } }));
  await readAgain(ASKED, readAsked);
}
