/** One invitation on its way: how it will be given and, once made, its words. They are told once and live in this page's memory only. */
import { effect, signal } from "@preact/signals";
import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import { me } from "../../../session";

/** “tablet”: they set it up on this one, handed over. The words travel like a code’s: nothing is read on the way. */
/** How its words are given to somebody who then types or opens them on their own phone. */
export type ToTheirPhone = "qr" | "link" | "card";
export type How = ToTheirPhone | "tablet";
export interface Invited { id: string; url: string; words: string; check_words: string[]; second_word_by_voice: boolean; qr: string[]; expires_at: string }
export interface OnTheWay {
  young_person_id: string; how?: How;
  /** For a link: whether the number or address is only theirs. */
  onlyTheirs: boolean; made?: Invited;
}

const held = signal<OnTheWay | null>(null);
effect(() => { if (!me.value) held.value = null; });

/** What is under way for this young person; somebody else's ends when another is begun. */
export const onTheWay = (young_person_id: string): OnTheWay => (held.value?.young_person_id === young_person_id ? held.value : { young_person_id, onlyTheirs: false });

export function choose(young_person_id: string, some: Partial<Pick<OnTheWay, "how" | "onlyTheirs">>): void {
  const now = onTheWay(young_person_id);
  // Another way is another invitation: the words made for the first way are no use for it.
  const made = some.how && some.how !== now.how ? undefined : now.made;
  held.value = { ...now, ...some, made };
}

/** What still has to be said before it can be made: nothing, the way, or that a link goes to them alone. */
export const stillToSay = ({ how, onlyTheirs }: OnTheWay): "how" | "onlyTheirs" | null => (!how ? "how" : how === "link" && !onlyTheirs ? "onlyTheirs" : null);

/** Makes it, which ends any other that was open for them. Throws what the server says; nothing chosen is lost. */
export async function makeInvitation(young_person_id: string): Promise<void> {
  const now = onTheWay(young_person_id);
  if (now.made || !now.how) return;
  const made = (await ask(api.PUT("/api/sign-in/invitations/{invitation_id}", { params: { path: { invitation_id: newId() } }, body: { young_person_id, how: now.how === "tablet" ? "qr" : now.how } }))) as Invited;
  held.value = { ...now, made };
}

/** Where it stands; asking spends nothing. */
export const invitationState = async (invitation_id: string): Promise<string> =>
  ((await ask(api.GET("/api/sign-in/invitations/{invitation_id}", { params: { path: { invitation_id } } }))) as { state: string }).state;

export function forget(): void { held.value = null; }
