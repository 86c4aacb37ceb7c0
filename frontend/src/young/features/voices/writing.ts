/**
 * The voice being written. Every pause seals it on this phone first, then gives it to the server as *just me*; only the server's
 * yes lets the phone's copy go. What `kept` says is true at that moment, and never sooner.
 */
import { signal } from "@preact/signals";
import { api, ask, Offline, Problem } from "../../../api";
import { deleteDraft, keepDraft, listDrafts, openDraft } from "../../../drafts";
import { newId } from "../../../ids";
import { deleteWrite, openWrite, queueWrite } from "../../../outbox";
import { beforeLeaving, me } from "../../../session";
import { stored } from "../../../stored";
import { bodyOf, isEmpty, readVoice, saidFrom, type About, type Said } from "./state";

/** Where the newest words are: nowhere yet, on this phone, with the server for their writer alone, or not kept because the phone is full. */
export type Kept = "nothing" | "not_yet" | "on_phone" | "just_me" | "phone_full" | "not_kept";

export const writing = signal<Said | null>(null);
export const kept = signal<Kept>("nothing");

const PAUSE = 800; // ms without a key: long enough not to save each letter, short enough to lose none
const POINTER = "writing"; // the id of the voice being written: an id gives nothing away
let timer: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<void> = Promise.resolve();
const newest = new Map<string, string>(); // voice id -> version last given to the phone
const handedOver = new Set<string>(); // voices whose send is queued: a late draft save of theirs means nothing

async function begin(said: Said, where: Kept): Promise<void> {
  clearTimeout(timer);
  writing.value = said;
  kept.value = where;
  await stored().then((db) => db.put("kept", said.id, POINTER)).catch(() => undefined); // a full phone: it is begun all the same
}

/** A new voice about something, perhaps adding to one that was sent; what was being written before stays a draft. */
export function startWriting(about: About, adds_to_id?: string): Promise<void> {
  return begin({ id: newId(), version_id: newId(), about, adds_to_id, words: "" }, "nothing");
}

/** What a worker typed for me, to say my own way: my draft from here on, which takes its place once it is kept or sent. */
export function sayInstead({ id, about, feeling, words }: { id: string; about: About; feeling?: Said["feeling"]; words?: string | null }): Promise<void> {
  return begin({ id: newId(), version_id: newId(), about, feeling, words: words ?? "", instead_of: id }, "not_yet");
}

/** A draft again: from this phone where it has one, else from the server. Throws Offline, Problem or Sealed. */
export async function continueWriting(id: string): Promise<void> {
  const mine = (await openDraft(id)) as Said | undefined;
  if (mine) return begin(mine, "on_phone");
  await begin(saidFrom(id, await readVoice(id)), "just_me");
}

/** After a reload or the lock: what was being written, or false when nothing was. */
export async function resumeWriting(): Promise<boolean> {
  if (writing.value) return true;
  const id = (await (await stored()).get("kept", POINTER)) as string | undefined;
  if (id) await continueWriting(id).catch(() => undefined);
  return writing.value !== null;
}

/** Done with it: sent, kept or deleted. */
export async function finishWriting(): Promise<void> {
  clearTimeout(timer);
  writing.value = null;
  kept.value = "nothing";
  await (await stored()).delete("kept", POINTER);
}

/** Takes a change and saves at the next pause. */
export function say(change: Partial<Omit<Said, "id" | "version_id" | "about" | "adds_to_id">>): void {
  if (!writing.value) return;
  writing.value = { ...writing.value, ...change, version_id: newId() };
  kept.value = "not_yet";
  clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), PAUSE);
}

/** Its send is queued, words and all: no draft save may follow. `false` when it is a draft again. */
export function handOver(id: string, handed = true): void {
  clearTimeout(timer);
  if (handed) handedOver.add(id);
  else handedOver.delete(id);
}

/** Resolves when no save is on its way: a send that overtakes one would meet it. */
export const savesAreOver = (): Promise<void> => saving;

/** Saves what is not saved yet, one save after another. Resolves when it is as safe as it can be now. */
export function saveNow(): Promise<void> {
  clearTimeout(timer);
  return (saving = saving.then(save));
}

async function keepOnPhone(said: Said): Promise<void> {
  newest.set(said.id, said.version_id); // at once, so that a late yes from the server never deletes newer words
  await keepDraft(said.id, "voice", said);
}

async function save(): Promise<void> {
  const said = writing.value;
  if (!said || kept.value === "nothing" || kept.value === "just_me") return;
  const now = (where: Kept): void => { if (writing.value === said) kept.value = isEmpty(said) ? "nothing" : where; };
  try {
    await keepOnPhone(said);
    now("on_phone");
  } catch (error) {
    now(error instanceof DOMException && error.name === "QuotaExceededError" ? "phone_full" : "not_kept");
  }
  if (await keepOnServer(said)) now("just_me");
}

const voiceAt = (id: string) => ({ params: { path: { voice_id: id } } });

/** The draft is not there afterwards; it may never have got there. False where it was sent meanwhile. Throws where it may still be there. */
async function deleteThere(id: string): Promise<boolean> {
  try {
    await ask(api.DELETE("/api/voices/{voice_id}", voiceAt(id)));
  } catch (error) {
    if (!(error instanceof Problem && [404, 409].includes(error.status))) throw error;
    return error.code !== "already_sent";
  }
  return true;
}

/** True when the server has it as it is now. The phone's copy then goes, unless newer words are in it. */
async function keepOnServer(said: Said): Promise<boolean> {
  if (!me.value || handedOver.has(said.id)) return false;
  try {
    if (isEmpty(said)) await deleteThere(said.id); // rubbed out: My views would still show what was there
    else await ask(api.PUT("/api/voices/{voice_id}", { ...voiceAt(said.id), body: bodyOf(said) }));
  } catch (error) {
    if (handedOver.has(said.id)) return false;
    if (error instanceof Problem && ["already_sent", "taken_back"].includes(error.code)) await moveAside(said);
    else if (!(error instanceof Offline || error instanceof Problem)) throw error;
    return false;
  }
  if ((newest.get(said.id) ?? said.version_id) === said.version_id) await deleteDraft(said.id);
  return true;
}

/** It was sent from another phone meanwhile: these words become a draft of their own, so that none are lost. */
async function moveAside(said: Said): Promise<void> {
  const aside = { ...said, id: newId(), version_id: newId() };
  await keepOnPhone(aside);
  await deleteDraft(said.id);
  if (writing.value?.id === said.id) await begin(aside, "on_phone");
}

/** Drafts that were written with no signal go to the server as *just me*. Sealed or refused ones stay on the phone. */
export async function sendDrafts(): Promise<void> {
  for (const { id, about } of await listDrafts()) {
    const said = about === "voice" && id !== writing.value?.id && ((await openDraft(id).catch(() => undefined)) as Said | undefined);
    if (said) await (saving = saving.then(async () => void (await keepOnServer(said))));
  }
}

/** Deletes the draft here and on the server; where the server could not do it now, its copy goes later. False where it was sent: that stays. */
export async function deleteWriting(id: string): Promise<boolean> {
  clearTimeout(timer);
  if (writing.value?.id === id) await finishWriting();
  await saving; // a save on its way must not bring it back
  await deleteDraft(id);
  await deleteWrite(id);
  return deleteThere(id).catch(() => queueWrite({ method: "DELETE", path: `/api/voices/${id}`, concerns: id }).then(() => true));
}

/** A send that was not taken, or that its writer thought better of, is a draft again. */
export async function draftAgain(id: string): Promise<void> {
  const body = (await openWrite(id)) as Omit<Said, "id"> | undefined;
  if (!body) return;
  handOver(id, false);
  await keepOnPhone({ ...saidFrom(id, body), version_id: newId() });
  await deleteWrite(id);
}

// Locking and “Hide this”: sealed with the public half, waiting for no server. Then the words leave the page's memory.
beforeLeaving(() => {
  const said = writing.value;
  return said && !["nothing", "on_phone", "just_me"].includes(kept.value) ? keepOnPhone(said) : undefined;
});
me.subscribe((who) => {
  if (who) return;
  clearTimeout(timer);
  writing.value = null;
  kept.value = "nothing";
});
