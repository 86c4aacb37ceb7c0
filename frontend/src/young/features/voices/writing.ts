/**
 * The voice being written. Every pause seals it on this phone at once. Then, one after another, the server is given what is newest here, as
 * *just me*; only its yes lets the phone's copy go. What `kept` says is true at that moment, and never sooner.
 */
import { signal } from "@preact/signals";
import { api, ask, Offline, Problem } from "../../../api";
import { deleteDraft, keepDraft, listDrafts, openDraft, Sealed } from "../../../drafts";
import { newId } from "../../../ids";
import { deleteWrite, openWrite } from "../../../outbox";
import { beforeLeaving, me } from "../../../session";
import { stored } from "../../../stored";
import { bodyOf, DRAFT, forgetVoice, GONE, isEmpty, readVoice, saidFrom, type About, type Said } from "./state";

/** Where the newest words are: nowhere yet, on this phone, with the server for their writer alone, or not kept because the phone is full. */
export type Kept = "nothing" | "not_yet" | "on_phone" | "just_me" | "phone_full" | "not_kept";

export const writing = signal<Said | null>(null);
export const kept = signal<Kept>("nothing");

const PAUSE = 800; // ms without a key: long enough not to save each letter, short enough to lose none
const POINTER = "writing"; // the id of the voice being written: an id gives nothing away
let timer: ReturnType<typeof setTimeout> | undefined;
let giving: Promise<unknown> = Promise.resolve();
const unsealed = new Map<string, Said>(); // by voice: the newest words of it, where only this page's memory has them
const handedOver = new Set<string>(); // voices whose send is queued: a late draft save of theirs means nothing

async function take(said: Said, where: Kept): Promise<void> {
  clearTimeout(timer);
  writing.value = said;
  kept.value = where;
  await stored().then((db) => db.put("kept", said.id, POINTER)).catch(() => undefined); // a full phone: it is begun all the same
}

async function putDown(): Promise<void> {
  clearTimeout(timer);
  writing.value = null;
  kept.value = "nothing";
  await (await stored()).delete("kept", POINTER);
}

/** What is in hand and nowhere else is saved before it is let go. */
function keepInHand(): void {
  const id = writing.value?.id ?? "";
  if (handedOver.has(id)) unsealed.delete(id); // the queue has its words
  else if (unsealed.has(id)) void saveNow();
}

function begin(said: Said, where: Kept): Promise<void> {
  keepInHand();
  return take(said, where);
}

/** A new voice about something, perhaps adding to one that was sent; what was being written before stays a draft. */
export function startWriting(about: About, adds_to_id?: string): Promise<void> {
  return begin({ id: newId(), version_id: newId(), about, adds_to_id, words: "" }, "nothing");
}

/** What a worker typed for me, to say my own way: my draft from here on, which takes its place once it is kept or sent. */
export function sayInstead({ id, about, feeling, words }: { id: string; about: About; feeling?: Said["feeling"]; words?: string | null }): Promise<void> {
  return begin({ id: newId(), version_id: newId(), about, feeling, words: words ?? "", instead_of: id }, "not_yet");
}

/** The newest words of a draft that this phone has. Throws Sealed while locked. */
const newestHere = async (id: string): Promise<Said | undefined> => unsealed.get(id) ?? ((await openDraft(id)) as Said | undefined);

/** As the server has it, where it is a draft still: what was sent is not written on. */
async function draftThere(id: string): Promise<Said> {
  const voice = await readVoice(id);
  if (voice.state !== "draft" || voice.waiting.length || voice.shut) throw new Problem(409, "no_draft", "");
  return saidFrom(id, voice);
}

/** A draft again: from this phone where it has one, else from the server. Throws Offline, Problem or Sealed. */
export async function continueWriting(id: string): Promise<void> {
  const who = me.value?.person_id;
  await sealAll();
  if (await (await stored()).get("outbox", id)) throw new Problem(409, "no_draft", ""); // on its way to be sent
  const mine = await newestHere(id);
  const said = mine ?? (await draftThere(id));
  if (!who || me.value?.person_id !== who) throw new Sealed(); // locked meanwhile
  await begin(said, !mine ? "just_me" : unsealed.has(id) ? "not_kept" : "on_phone");
}

/** After a reload or the lock: what was being written, or false when nothing was. */
export async function resumeWriting(): Promise<boolean> {
  if (writing.value) return true;
  const id = (await (await stored()).get("kept", POINTER)) as string | undefined;
  if (id) await continueWriting(id).catch(() => undefined);
  return writing.value !== null;
}

/** Done with it: sent or kept. */
export function finishWriting(): Promise<void> {
  keepInHand();
  return putDown();
}

/** Takes a change and saves at the next pause. */
export function say(change: Partial<Omit<Said, "id" | "version_id" | "about" | "adds_to_id">>): void {
  if (!writing.value) return;
  writing.value = { ...writing.value, ...change, version_id: newId() };
  unsealed.set(writing.value.id, writing.value);
  kept.value = "not_yet";
  clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), PAUSE);
}

/** Its send is queued, words and all: no draft save may follow. `false` when it is a draft again. */
export function handOver(id: string, handed = true): void {
  if (writing.value?.id === id) clearTimeout(timer);
  if (handed) handedOver.add(id);
  else handedOver.delete(id);
}

/** Resolves when no save is on its way: a send that overtakes one would meet it. */
export const savesAreOver = (): Promise<unknown> => giving.catch(() => undefined);

function tell(said: Said, where: Kept): void {
  if (writing.value?.version_id === said.version_id) kept.value = isEmpty(said) ? "nothing" : where;
}

/** Saves what is not saved yet: on this phone at once, on the server in turn. Resolves when it is as safe as it can be now. */
export async function saveNow(): Promise<void> {
  clearTimeout(timer);
  const said = writing.value;
  if (!said || ["nothing", "just_me"].includes(kept.value)) return;
  if (kept.value !== "on_phone") await keepHere(said);
  await give(said.id);
}

/** True when it is on this phone from here on; else it is still in this page's memory, and the screen says why. */
async function keepHere(said: Said): Promise<boolean> {
  unsealed.set(said.id, said);
  try {
    await seal(said);
    tell(said, "on_phone");
    return true;
  } catch (error) {
    tell(said, error instanceof DOMException && error.name === "QuotaExceededError" ? "phone_full" : "not_kept");
    return false;
  }
}

/** Where nothing is left of it, that is what is kept, and nobody is shown again what was there. */
async function seal(said: Said): Promise<void> {
  if (isEmpty(said)) forgetVoice(said.id);
  await keepDraft(said.id, isEmpty(said) ? GONE : DRAFT, said, said.version_id);
  if (unsealed.get(said.id) === said) unsealed.delete(said.id);
}

const sealAll = (): Promise<unknown> => Promise.allSettled([...unsealed.values()].map(seal));

/** Gives the server what is newest here of one voice, one after another and in one tab at a time, so that older words never come after newer ones. */
function give(id: string): Promise<Became> {
  const inTurn = async (): Promise<Became> => {
    const said = await newestHere(id).catch(() => undefined); // sealed to another key, or locked meanwhile
    if (!said || handedOver.has(id)) return "later";
    const became = await keepOnServer(said);
    if (became === "kept") tell(said, "just_me");
    return became;
  };
  const given = savesAreOver().then(async () => await (navigator.locks ? navigator.locks.request("drafts", inTurn) : inTurn()));
  giving = given;
  return given;
}

const voiceAt = (id: string) => ({ params: { path: { voice_id: id } } });

/** The draft is not there afterwards; it may never have got there. False where it was sent meanwhile. Throws where it may still be there. */
const deleteThere = (id: string): Promise<boolean> => ask(api.DELETE("/api/voices/{voice_id}", voiceAt(id))).then(() => true, (error: unknown) => {
  if (!(error instanceof Problem && [404, 409].includes(error.status))) throw error;
  return error.code !== "already_sent";
});

/** What the server made of it: it is there as it is here, or what was rubbed out had been sent, or neither yet. */
type Became = "kept" | "was sent" | "later";

/** Kept there, the phone's copy goes, unless newer words are in it. */
async function keepOnServer(said: Said): Promise<Became> {
  let became: Became = "kept";
  try {
    if (isEmpty(said)) became = (await deleteThere(said.id)) ? "kept" : "was sent"; // My views would still show what was there
    else await ask(api.PUT("/api/voices/{voice_id}", { ...voiceAt(said.id), body: bodyOf(said) }));
  } catch (error) {
    if (handedOver.has(said.id)) return "later";
    if (error instanceof Problem && ["already_sent", "taken_back"].includes(error.code)) await moveAside(said.id);
    else if (!(error instanceof Offline || error instanceof Problem)) throw error;
    return "later";
  }
  const couldNotSeal = unsealed.get(said.id) === said; // what the phone has is older then
  if (couldNotSeal) unsealed.delete(said.id);
  await deleteDraft(said.id, couldNotSeal ? undefined : said.version_id).catch(() => undefined);
  return became;
}

/** It was sent from another phone meanwhile: these words become a draft of their own, so that none are lost. */
async function moveAside(id: string): Promise<void> {
  const inHand = writing.value?.id === id; // a letter more in it, perhaps
  const said = inHand ? writing.value : await newestHere(id).catch(() => undefined);
  if (!said || isEmpty(said)) return; // deleted meanwhile
  const aside = { ...said, id: newId(), version_id: newId() };
  unsealed.delete(id);
  if (inHand) void take(aside, "not_yet");
  if (await keepHere(aside)) await deleteDraft(id);
}

/** Drafts that were written with no signal go to the server as *just me*, and what was deleted goes from it. Sealed or refused ones stay on the phone. */
export async function sendDrafts(): Promise<void> {
  const here = (await listDrafts()).filter(({ about }) => about === DRAFT || about === GONE).map(({ id }) => id);
  for (const id of new Set([...here, ...unsealed.keys()])) if (id !== writing.value?.id) await give(id);
}

/** Deletes the draft: its words here at once, whatever becomes of this page; then on the server, now or when it can; then what is left here. False where it was sent: that stays. */
export async function deleteWriting(id: string): Promise<boolean> {
  const nothing: Said = { id, version_id: newId(), about: { kind: "anything" }, words: "" };
  unsealed.set(id, nothing);
  handedOver.delete(id);
  if (writing.value?.id === id) await putDown();
  await seal(nothing).catch(() => deleteDraft(id)); // no room even for that: then only now
  await deleteWrite(id);
  return (await give(id)) !== "was sent";
}

/** A send that was not taken, or that its writer thought better of, is a draft again. Throws where the phone cannot keep it: it waits on. */
export async function draftAgain(id: string): Promise<void> {
  const body = (await openWrite(id)) as Omit<Said, "id"> | undefined;
  if (!body) return;
  handOver(id, false);
  const inHand = writing.value?.id === id ? writing.value : undefined; // a letter more in it, perhaps
  const said = { ...(inHand ?? saidFrom(id, body)), version_id: newId() };
  if (inHand) writing.value = said;
  if (await keepHere(said)) return deleteWrite(id);
  if (inHand) return; // its words are on the screen, which says that they are not kept
  unsealed.delete(id);
  handOver(id);
  throw new Sealed();
}

// Locking and “Hide this”: sealed with the public half, waiting for no server. Then the words leave the page's memory.
beforeLeaving(() => {
  if (writing.value && kept.value === "not_yet") unsealed.set(writing.value.id, writing.value);
  return sealAll();
});
me.subscribe((who) => {
  if (who) return;
  clearTimeout(timer);
  writing.value = null;
  kept.value = "nothing";
  unsealed.clear();
});
