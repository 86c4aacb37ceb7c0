/** Something is wrong with a worker: whom it is about, what is wrong, and who outside the team should hear it. */
import { computed, signal } from "@preact/signals";
import { api, ask } from "../../../api";
import { deleteDraft, keepDraft, listDrafts, openDraft } from "../../../drafts";
import { newId } from "../../../ids";
import { me } from "../../../session";
import { draftAgain, type Named, queuedUnder, sendOrQueue } from "../speaking_up";

/** Whom it is about when they are not on the list. */
export const SOMEONE_ELSE = "someone_else";
export interface Hearer extends Named { not_about: string[] }
export interface Complaint {
  id: string; version_id: string; words?: string | null; about?: Named | null; to: Named; to_left: boolean; sent_at: string; answer_by: string;
  opened_at: string | null; in_touch_at: string | null; taken_back_at?: string | null; late: boolean;
}
/** What is being written. Empty until it is begun; Back keeps it. */
export interface Wrong { id: string; version_id: string; about?: string; words: string; to?: string }

const PATH = "/api/taking-part/complaints/";
const ABOUT = "complaint"; // the kind of draft, a plain code
export const wrong = signal<Wrong | null>(null);
me.subscribe((who) => { if (!who) wrong.value = null; });

export const readHearers = async (): Promise<Hearer[]> => ((await ask(api.GET("/api/taking-part/complaints/hearers", {}))) as { hearers: Hearer[] }).hearers;
export const readComplaints = async (): Promise<Complaint[]> => ((await ask(api.GET("/api/taking-part/complaints", {}))) as { complaints: Complaint[] }).complaints;

/** Who can hear it: nobody it is about, and nobody who stands in for them. */
export const whoHears = (hearers: readonly Hearer[], about?: string): Hearer[] => hearers.filter(({ not_about }) => !about || !not_about.includes(about));

/** The first that opens: one sealed to a key of before is no use, and hides nothing. */
async function begun(): Promise<Wrong | undefined> {
  for (const { id, about } of await listDrafts()) {
    const kept = about === ABOUT && ((await openDraft(id).catch(() => undefined)) as Wrong | undefined);
    if (kept) return kept;
  }
  return undefined;
}

interface Sent { about_id: string | null; words: string }
/** Who hears it is picked afresh, and it goes as a new one: what the server has under the old id, if anything, stays. */
const anew = ({ about_id, words }: Sent): Wrong => ({ id: newId(), version_id: newId(), about: about_id ?? SOMEONE_ELSE, words });

/** One that was not taken is what is being written now. What was being written stays a draft. Throws `Sealed`. */
export async function changeNotTaken(id: string): Promise<void> {
  await save();
  wrong.value = (await draftAgain(id, ABOUT, anew)) ?? wrong.value;
}

async function begin(): Promise<void> {
  const not_taken = notSent.value.find(({ failed }) => failed);
  const kept = (await begun()) ?? (not_taken && (await draftAgain(not_taken.id, ABOUT, anew).catch(() => undefined)));
  if (me.value) wrong.value ??= kept ?? { id: newId(), version_id: newId(), words: "" };
}

let beginning: Promise<void> | undefined;
/** What was begun on this phone, one that was not taken, or something new. */
export async function beginOrGoOn(): Promise<void> {
  if (wrong.value) return;
  await (beginning ??= begin().finally(() => { beginning = undefined; }));
}

let saving: ReturnType<typeof setTimeout> | undefined;
const going = new Set<string>(); // their ids, while they are on their way
/** Changes it, and keeps it sealed on this phone at the next pause. While it is on its way, what is changed is a new one. */
export function change(some: Partial<Wrong>): void {
  if (!wrong.value) return;
  const anew = going.has(wrong.value.id) ? { id: newId(), version_id: newId() } : {};
  wrong.value = { ...wrong.value, ...anew, ...some };
  clearTimeout(saving);
  saving = setTimeout(() => void save(), 400);
}
/** At a lock or “Hide this” too (session.beforeLeaving). */
export async function save(): Promise<void> {
  clearTimeout(saving);
  const now = wrong.value;
  if (now) await (now.words.trim() ? keepDraft(now.id, ABOUT, now) : deleteDraft(now.id)).catch(() => undefined); // a browser that cannot keep drafts sends straight
}

export async function binIt(): Promise<void> {
  clearTimeout(saving);
  const now = wrong.value;
  wrong.value = null;
  if (now) await deleteDraft(now.id).catch(() => undefined);
}

/** Sends it, or leaves it safely waiting. */
export async function sendIt(): Promise<void> {
  const { id, version_id, about, words, to } = wrong.value!;
  clearTimeout(saving);
  const body = { version_id, about_id: about === SOMEONE_ELSE ? null : about, receiver_id: to, words };
  going.add(id);
  await sendOrQueue({ method: "PUT", path: PATH + id, concerns: id, body }).finally(() => going.delete(id));
  await deleteDraft(id).catch(() => undefined); // its words are in the queue now, or with whoever hears it
  if (wrong.value?.id === id) wrong.value = null;
}

/** Not sent yet: waiting for signal, or not taken. */
export const notSent = computed(() => queuedUnder(PATH));

export async function takeBack(complaint_id: string): Promise<void> {
  await ask(api.POST("/api/taking-part/complaints/{complaint_id}/take-back", { params: { path: { complaint_id } } }));
}
