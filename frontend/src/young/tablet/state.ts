/**
 * A session on a shared tablet (K4): who handed it over, whose hands type, and the words. All of it lives in page memory; what the tablet
 * keeps is its ticket, which opens nothing, and words sealed to one person's public key.
 */
import { signal } from "@preact/signals";
import { api, ask, carry, Offline, Problem } from "../../api";
import { bring, dropSealed, keepSealed, tabletStore, type Ticket } from "../../carried";
import { newId } from "../../ids";
import { beforeLeaving, dropKeys, me, type Me, type SignedIn } from "../../session";
import { forgetLook } from "../../settings";
import { wipePhone } from "../../stored";

/** What the server told the tablet at its start. `seal_to`: a public draft key, `reader_id`: whose. */
export interface Told { worker: { id: string; first_name: string }; enrolled: boolean; reader_id: string; seal_to?: string | null }
export type Hands = "self" | "scribed";
export type Start = "good" | "worries" | "else";
/** What is said. `words` are kept exactly as they were typed. */
export interface Saying { voice_id: string; version_id: string; words: string; start?: Start }
/** How one thing ended. `names`: who can read it now; in `unsure`, whose answer was lost, who may. */
export type Ended =
  | { kind: "sent"; names: readonly string[]; due_on?: string | null } | { kind: "said"; due_on?: string | null }
  | { kind: "unsure"; names: readonly string[]; voice_id: string } | { kind: "kept" } | { kind: "sealed"; to: "them" | "worker" } | { kind: "binned" };

export const told = signal<Told | null>(null);
export const hands = signal<Hands>("self");
export const interpreter = signal(false);
export const saying = signal<Saying | null>(null);
export const ended = signal<Ended | null>(null);
/** Whether the server knows that it is them: by their six words, or before set-up by the ticket. */
export const known = signal(false);
/** The session ended by itself, with words here that are not sealed: theirs who have no key yet, or the tablet could not keep them. */
export const paused = signal(false);

let held: Ticket | null = null;
const TICKET = "ticket";

/** A ticket in the address, and an invitation behind it: taken out at once, kept for a reload. */
export function takeTicket(): { invitation: string } | null {
  const found = /^#([0-9a-f-]{36})\.([\w-]{43})(?:~(.+))?$/.exec(location.hash);
  if (location.hash) history.replaceState(history.state, "", location.pathname);
  if (!found) return null;
  held = { id: found[1]!, ticket: found[2]! };
  told.value = null;
  return { invitation: found[3] ?? "" };
}

export const ticket = (): Ticket | null => held;

/** What became of opening the tablet. */
export type Opened = "open" | "given_back" | "offline" | "no_ticket";

/** Asks the server what this tablet starts from. With no signal, what it was told before is enough to go on. */
export async function open(): Promise<Opened> {
  const db = await tabletStore();
  const kept = (await db.get("kept", TICKET)) as { ticket: Ticket; told?: Told } | undefined;
  held ??= kept?.ticket ?? null;
  if (!held) return "no_ticket";
  if (kept?.ticket.id !== held.id) await db.put("kept", { ticket: held }, TICKET);
  try {
    told.value = await begin(held);
    await db.put("kept", { ticket: held, told: told.value }, TICKET);
    return "open";
  } catch (error) {
    if (error instanceof Offline && kept?.ticket.id === held.id && kept.told) { told.value = kept.told; return "open"; }
    if (error instanceof Offline) return "offline";
    if (!(error instanceof Problem)) throw error;
    await db.delete("kept", TICKET);
    held = null;
    return "given_back";
  }
}

let session: string | null = null;

async function begin(by: Ticket): Promise<Told> {
  const call = { params: { path: { hand_over_id: by.id } }, body: { ticket: by.ticket } };
  const answer = (await ask(api.POST("/api/sign-in/hand-overs/{hand_over_id}/begin", call))) as Told & { session?: string | null };
  session = answer.session ?? null;
  const { worker, enrolled, reader_id, seal_to } = answer;
  return { worker, enrolled, reader_id, seal_to };
}

function enter(answer: { session: string; me: Me }): void {
  carry(answer.session);
  me.value = { ...answer.me, draft_private: null };
  [known.value, paused.value] = [true, false];
}

/** Before set-up: the ticket is enough to say something, and to nothing else. Gives false with no signal. */
export async function enterBeforeSetUp(): Promise<boolean> {
  if (known.value) return true;
  try {
    if (!session) await begin(held!);
    if (!session) return false;
    carry(session);
    enter({ session, me: (await ask(api.GET("/api/sign-in/me"))) as Me });
    return true;
  } catch (error) {
    session = null;
    carry(null);
    if (error instanceof Offline || error instanceof Problem) return false;
    throw error;
  }
}

/** Their six words. The server checks them and gives a session that only writes; nothing of theirs comes to the tablet. */
export async function enterWithWords(six_words: string): Promise<void> {
  const body = { six_words, on: "tablet" as const, hand_over: held };
  enter((await ask(api.POST("/api/sign-in/phrase", { body }))) as SignedIn);
  session = null;
}

/** They set their app up here: signed in from now on, to write. */
export function enterSetUp(answer: SignedIn): void {
  enter(answer);
  session = null;
  if (told.value && answer.me.draft_public) told.value = { ...told.value, enrolled: true, reader_id: answer.me.person_id, seal_to: answer.me.draft_public };
}

export function startSaying(start: Start): void {
  saying.value = saying.value ? { ...saying.value, start } : { voice_id: newId(), version_id: newId(), words: "", start };
}

export function say(words: string): void {
  if (saying.value) saying.value = { ...saying.value, words, version_id: newId() };
}

export const bodyOf = ({ version_id, words }: Saying) =>
  ({ version_id, about: { kind: "anything" as const }, words: words || null, typing: hands.value, interpreter: hands.value === "scribed" && interpreter.value });

/** Seals what is written to them; what was rubbed out is kept no more. Before set-up there is no key of theirs, so nothing is kept before they say “Send”. */
export async function sealPause(): Promise<void> {
  const said = saying.value;
  if (!said || !told.value?.enrolled) return;
  await (said.words.trim() ? seal() : dropSealed(said.voice_id));
}

let sealed_version: string | undefined;
/** Whether the words as they are now are kept here. */
export const isSealed = ({ version_id }: Saying): boolean => version_id === sealed_version;

export async function seal(): Promise<void> {
  const [now, said] = [told.value, saying.value];
  if (!held || !now?.seal_to || !said) throw new Offline();
  await keepSealed(held, now.reader_id, now.seal_to, said.voice_id, bodyOf(said));
  sealed_version = said.version_id;
}

/** The tablet goes back: session and ticket are over, memory and store are empty but for what is sealed and waits for signal. */
export async function giveBack(): Promise<void> {
  const by = held;
  await sealPause().catch(() => undefined);
  forget();
  dropKeys();
  await (await tabletStore()).delete("kept", TICKET);
  await wipePhone();
  forgetLook(); // how they liked it to look, and their language
  if (by) await api.POST("/api/sign-in/hand-overs/{hand_over_id}/back", { params: { path: { hand_over_id: by.id } }, body: { ticket: by.ticket } }).catch(() => undefined);
  await bring().catch(() => undefined);
}

function forget(): void {
  [held, session] = [null, null];
  [told.value, saying.value, ended.value] = [null, null, null];
  [known.value, paused.value, hands.value, interpreter.value] = [false, false, "self", false];
}

beforeLeaving(sealPause);
me.subscribe((who) => { if (!who) [known.value, session] = [false, null]; });
addEventListener("online", () => void bring(saying.value?.voice_id).catch(() => undefined));
