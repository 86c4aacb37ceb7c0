/** A young person's own voices: those the server has, and those that are still only on this phone. */
import { signal } from "@preact/signals";
import { api, ask, Problem } from "../../../api";
import { listDrafts, openDraft } from "../../../drafts";
import { openWrite, waiting } from "../../../outbox";
import type { HowTyped } from "../../../said/how_typed";
import { noTaps, type Taps } from "../../../said/taps_words";
import { me } from "../../../session";
import { type Pages, readPages } from "../last_read/pages";
import { lastRead, namesRead, useLastRead } from "../last_read/state";
import { pagesHere, shownOne } from "../off_phone/state";

/** Who is with them while they say yes. */
export type Company = "alone" | "with_adult" | "not_sure";
export type Feeling = "really_well" | "well" | "ok" | "not_well" | "really_not_well" | "mixed" | "dont_know";
export type AboutKind = "plan" | "step" | "measure" | "worker" | "service" | "anything";
/** `part_id`: the point of the plan. `first_name`: the worker’s, as this phone or the server knows it; never sent. */
export interface About { kind: AboutKind; id?: string | null; part_id?: string | null; first_name?: string | null }
export interface Person { id: string; first_name: string }
/** `cover_for`: reads it only while that worker is away, or what they were sent lies unopened. `away_until`: first day back. */
export interface Reader { id: string; first_name: string; what: string; opened_at?: string | null; owed: boolean; being_set_up?: boolean; cover_for?: Person | null; away?: boolean; away_until?: string | null }
export interface WaitingReader { id: string; first_name: string; what: string; second_yes_after?: string | null }
export interface Voice extends Taps, HowTyped {
  id: string; version_id: string; about: About; adds_to_id?: string | null; feeling?: Feeling | null; words?: string | null; state: "draft" | "sent" | "taken_back";
  created_at: string; updated_at: string; sent_at?: string | null; due_on?: string | null; named_adult?: { id: string; first_name: string } | null;
  readers: Reader[]; waiting: WaitingReader[]; taken_back_at?: string | null; decision?: { id: string; decided_at: string; seen_at?: string | null; by?: Person | null } | null;
  on_it?: { by: string; who: Person } | null;
  /** My key does not open it: for ever where nobody else has it, else until somebody who has it signs in. */
  shut?: boolean;
}
export interface ReadBy { id: string; first_name: string; opened_at: string }
/** What is written, as the phone keeps it sealed. */
export interface Said extends Taps, HowTyped { id: string; version_id: string; about: About; adds_to_id?: string | null; feeling?: Feeling | null; words: string; /** What was typed for me, and I say my own way. */ instead_of?: string }
/** A voice that only this phone has: a draft not yet on the server, one waiting to go, or one the server would not take. */
export interface OnPhone extends Said { state: "draft" | "waiting" | "not_taken"; send_to: string[] }

export const onPhone = signal<readonly OnPhone[]>([]);
me.subscribe((who) => { if (!who) onPhone.value = []; });

/** What a PUT carries, or the server gives: the same without an id, words left out where there are none. */
type Content = Omit<Said, "id" | "words"> & { words?: string | null };
type Body = Content & { send_to?: string[] };

/** Only what is there: a field that holds nothing is not sent. */
const filled = <T extends object>(all: T): Partial<T> => Object.fromEntries(Object.entries(all).filter(([, value]) => value && (!Array.isArray(value) || value.length))) as Partial<T>;

/** The PUT's body: exact words, or none. */
export function bodyOf({ version_id, about: { kind, id, part_id }, adds_to_id, feeling, words, point, measure, statements, would_help, number_one, instead_of, typing, interpreter }: Said) {
  return { version_id, about: { kind, ...filled({ id, part_id }) }, ...filled({ adds_to_id, feeling, words, point, measure, statements, would_help, number_one, instead_of, typing, interpreter }) };
}

/** The voice again, from a body that was queued or from what the server gave. */
export function saidFrom(id: string, { version_id, about, adds_to_id, feeling, words, point, measure, statements, would_help, number_one, instead_of, typing, interpreter }: Content): Said {
  return { id, version_id, about, adds_to_id, feeling, words: words ?? "", point, measure, statements, would_help, number_one, instead_of, typing, interpreter };
}

/** Nothing in it that could be sent. */
export const isEmpty = (said: Pick<Said, "feeling" | "words"> & Taps): boolean => !said.feeling && !said.words.trim() && noTaps(said);

/** What the phone calls a draft with words in it, and one that was deleted or rubbed out here and may still be on the server. */
export const [DRAFT, GONE] = ["voice", "gone"];
const idsHere = async (what: string): Promise<string[]> => (await listDrafts()).filter(({ about }) => about === what).map(({ id }) => id);

async function drafts(): Promise<OnPhone[]> {
  const ids = await idsHere(DRAFT);
  const opened = await Promise.all(ids.map((id) => openDraft(id).catch(() => undefined) as Promise<Said | undefined>));
  return opened.filter((said) => said !== undefined).map((said) => ({ ...said, state: "draft", send_to: [] }));
}

async function queued(): Promise<OnPhone[]> {
  const writes = waiting.value.filter(({ method, path }) => method === "PUT" && path.startsWith("/api/voices/"));
  const opened = await Promise.all(writes.map(async ({ id, concerns, failed }): Promise<OnPhone | undefined> => {
    const body = (await openWrite(id).catch(() => undefined)) as Body | undefined;
    return body && { ...saidFrom(concerns, body), send_to: body.send_to ?? [], state: failed ? "not_taken" : "waiting" };
  }));
  return opened.filter((said) => said !== undefined);
}

let looking = 0;
/** Looks again at what this phone holds. Needs an unlocked app; shows nothing otherwise. */
export async function readPhone(): Promise<void> {
  const mine = ++looking;
  const found = me.value ? [...(await queued()), ...(await drafts().catch(() => []))] : []; // a store that does not answer shows nothing
  if (mine === looking) onPhone.value = me.value ? found : []; // a slower, older look never wins
}

/** My own, newest first. */
export const readVoices = (many = 1): Promise<Pages<Voice>> => pagesHere(readPages(many, async (before) => {
  const { voices, next } = (await ask(api.GET("/api/voices/", { params: { query: { before } } }))) as { voices: Voice[]; next?: string | null };
  const gone = await idsHere(GONE);
  return { page: voices.filter(({ id, state }) => state !== "draft" || !gone.includes(id)), next };
}), ({ id }) => id);

/** All of them, where one of any age is looked for; until they are read, those that were. */
export const useEveryVoice = (): Voice[] =>
  (useLastRead("voices, every one", () => readVoices(Infinity)).value ?? lastRead<Pages<Voice>>("voices").value.value)?.all ?? [];

export async function readVoice(voice_id: string): Promise<Voice> {
  const voice = await shownOne((await ask(api.GET("/api/voices/{voice_id}", { params: { path: { voice_id } } }))) as Voice, voice_id);
  if (voice.state === "draft" && (await idsHere(GONE)).includes(voice_id)) throw new Problem(404, "not_found", "");
  return voice;
}

/** What was last read of it is shown no more, with no signal either. */
export function forgetVoice(voice_id: string): void {
  for (const name of namesRead("voices")) {
    const read = lastRead<Pages<Voice>>(name);
    if (read.value.value) read.value = { ...read.value, value: { ...read.value.value, all: read.value.value.all.filter(({ id }) => id !== voice_id) } };
  }
  lastRead(`voice ${voice_id}`).value = {};
}

/** Takes it back from everyone; gives who had opened it already. */
export async function takeBack(voice_id: string): Promise<ReadBy[]> {
  return ((await ask(api.POST("/api/voices/{voice_id}/take-back", { params: { path: { voice_id } } }))) as { read_by: ReadBy[] }).read_by;
}

/** The second yes, given alone, to somebody who waits (answers.md, “New people”). A draft is sent; a sent voice is shared. */
export async function sayYesAgain(voice: Voice, reader_id: string): Promise<Voice> {
  const call = { params: { path: { voice_id: voice.id } }, body: { reader_ids: [reader_id], with_adult: "alone" as const } };
  const sent = voice.state === "sent" ? api.POST("/api/voices/{voice_id}/share", call) : api.POST("/api/voices/{voice_id}/send", call);
  return (await ask(sent)) as Voice;
}

/** How many drafts there are, on the server and on this phone, each counted once. */
export function countDrafts(voices: readonly Voice[], phone: readonly OnPhone[]): number {
  const held = new Set(phone.map(({ id }) => id));
  return voices.filter(({ id, state, shut }) => state === "draft" && !shut && !held.has(id)).length + phone.filter(({ state }) => state === "draft").length;
}
