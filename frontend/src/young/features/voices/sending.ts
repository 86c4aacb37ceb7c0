/** Choosing who can see it, and sending. A send is queued sealed before it is tried, so that neither words nor the choice are ever lost. */
import { computed, signal } from "@preact/signals";
import { api, ask, Problem } from "../../../api";
import { deleteDraft, Sealed } from "../../../drafts";
import { newId } from "../../../ids";
import { deleteWrite, queueOrSend, sendWaiting, waiting } from "../../../outbox";
import { me } from "../../../session";
import { lastRead } from "../last_read/state";
import { patience } from "../speaking_up";
import { alsoReadIds, leftOut } from "./also_read";
import { coverBody, waitsFor } from "./cover";
import { type Company, bodyOf, isEmpty, readPhone, readVoice, type Said, type Voice } from "./state";
import { deleteWriting, draftAgain, finishWriting, handOver, kept, savesAreOver, saveNow, writing } from "./writing";

export interface Adult { id: string; first_name: string; what: string; works_with_me: boolean; ready: boolean; answers_by: string; away_until?: string | null; cover?: { id: string; first_name: string } | null }
/** How it ended, for V7. `sent` has the server's own answer; `going` is queued and not taken yet. `newer`: what was typed meanwhile is a draft. */
export type Ending = { kind: "draft" } | { kind: "going"; id: string; newer?: boolean } | { kind: "sent"; voice: Voice; newer?: boolean };

/** Who is picked on V6; none = just me. Back keeps it. */
export const picked = signal<readonly string[]>([]);
export const ending = signal<Ending | null>(null);
me.subscribe((who) => { if (!who) [picked.value, ending.value] = [[], null]; });

let pickedFor: string | undefined;
// Who gets one thing says nothing of the next, wherever that is begun.
writing.subscribe((now) => {
  if (now?.id === pickedFor) return;
  pickedFor = now?.id;
  picked.value = waitsFor.value = leftOut.value = [];
});

export async function readAdults(): Promise<Adult[]> {
  return ((await ask(api.GET("/api/people/my-adults", {}))) as { adults: Adult[] }).adults;
}

/** Those who can be picked: whoever holds a key, or works with me and is having theirs replaced. */
export const pickable = (adults: readonly Adult[]): Adult[] => adults.filter(({ ready, works_with_me }) => ready || works_with_me);

/** Anybody here who does not work with me? Then we ask whether an adult is there (answers.md). */
export const needsAsking = (adults: readonly Adult[], ids: readonly string[]): boolean =>
  adults.some(({ id, works_with_me }) => ids.includes(id) && !works_with_me);

/** Who owes the answer, as the server settles it: their keyworker when picked, else whoever was picked first; whom it is about comes last. */
export function whoAnswers(adults: readonly Adult[], ids: readonly string[], about_id?: string | null): Adult | undefined {
  const chosen = ids.map((id) => adults.find((adult) => adult.id === id)).filter((adult) => adult !== undefined);
  const others = chosen.filter(({ id }) => id !== about_id);
  return others.find(({ what }) => what === "keyworker") ?? others[0] ?? chosen[0];
}

/** Why “Send” cannot go on, or undefined when it can. */
export function whyNotSend(said: Said, ids: readonly string[]): "nothing_said" | "nobody" | undefined {
  if (isEmpty(said)) return "nothing_said";
  return ids.length ? undefined : "nobody";
}

/** The queued write of this voice. */
const queuedNow = (id: string) => waiting.value.find((write) => write.id === id);

/** Everything that is said and chosen at this moment. */
function sendBody(said: Said, with_adult?: Company): object {
  const adults = lastRead<Adult[]>("adults").value.value ?? [];
  return { ...bodyOf(said), send_to: [...picked.value], ...coverBody(adults, picked.value), also_read: alsoReadIds(said.about.kind, picked.value), ...(with_adult ? { with_adult } : {}) };
}

/** What is typed while this is on its way is a draft of its own: nothing of it is lost, and nothing of it is sent. Gives the way to stop, and whether there is any. */
function keepNewer({ id, version_id }: Said): () => boolean {
  let any = false;
  const stop = writing.subscribe((now) => {
    if (now?.id !== id || now.version_id === version_id) return;
    any = true;
    writing.value = { ...now, id: newId(), instead_of: undefined };
  });
  return () => { stop(); return any; };
}

/** Has the server sent it, though its answer did not get here? Undefined where that cannot be known now. */
async function hasGone(id: string): Promise<boolean | undefined> {
  const voice = await readVoice(id).catch(() => undefined);
  return voice && (voice.state !== "draft" || voice.waiting.length > 0);
}

/** Queued and tried, or sent straight. Gives the server's code where it was refused. Throws where it is neither safe here nor sent. */
async function put(id: string, body: object): Promise<string | undefined> {
  await Promise.race([savesAreOver(), patience()]).catch(() => undefined);
  await queueOrSend({ method: "PUT", path: `/api/voices/${id}`, concerns: id, body }, id).catch(async (error: unknown) => {
    if ((error instanceof Problem && error.status < 500) || !(await hasGone(id))) throw error;
  });
  await deleteDraft(id).catch(() => undefined); // its words are in the queue now, or with the server
  await Promise.race([sendWaiting(), patience()]);
  return queuedNow(id)?.failed;
}

/** Refused, it is a draft again; or it stays in the queue, which has its words as well. */
async function notTaken(id: string): Promise<void> {
  if (!queuedNow(id)) return;
  await draftAgain(id).catch(() => undefined);
  if (writing.value?.id === id && kept.value !== "just_me") kept.value = "on_phone";
}

/** It is neither sent nor in the queue: kept as well as can be now. Gives the code for why. */
async function notSent(id: string, error: unknown): Promise<string> {
  handOver(id, false);
  await Promise.race([saveNow(), patience()]).catch(() => undefined);
  return error instanceof Problem ? error.code : "not_sent";
}

/** Gives undefined when it is sent or safely waiting, else a code for why not (the server's, or ours). Never rejects. */
export async function sendPicked(with_adult?: Company): Promise<string | undefined> {
  const [said, who] = [writing.value!, me.value?.person_id];
  const body = sendBody(said, with_adult); // now: a lock meanwhile forgets who was picked
  const stop = keepNewer(said);
  handOver(said.id);
  const failed = await put(said.id, body).catch((error: unknown) => notSent(said.id, error));
  const newer = stop();
  if (failed) {
    await notTaken(said.id);
    return failed;
  }
  if (me.value?.person_id === who) ending.value = { kind: "going", id: said.id, newer };
  await seeWhetherSent();
  if (!writing.value || writing.value.id === said.id) await finishWriting().catch(() => undefined);
  return undefined;
}

/** Once the queue has let it go, asks the server what it made of it: who has it, and by when an answer is due. */
export async function seeWhetherSent(): Promise<void> {
  const now = ending.value;
  if (now?.kind !== "going" || queuedNow(now.id)) return;
  const voice = await readVoice(now.id).catch(() => undefined);
  if (voice && ending.value === now) ending.value = { kind: "sent", voice, newer: now.newer };
}

/** “Keep as draft”: true when it is kept somewhere. */
export async function keepPicked(): Promise<boolean> {
  await Promise.race([saveNow(), patience()]).catch(() => undefined);
  if (!isKept()) return false;
  ending.value = { kind: "draft" };
  await finishWriting().catch(() => undefined);
  return true;
}

/** Are the words anywhere but on this page? */
export const isKept = (): boolean => kept.value === "on_phone" || kept.value === "just_me";

/** A try of it was begun: whether it got there is not known before the server says so. */
export const wasTried = (id: string): boolean => queuedNow(id)?.begun ?? false;
const triesAreOver = (): Promise<unknown> => Promise.race([sendWaiting(), patience()]);

/** Deletes a draft, or what waits to be sent. False when it had gone: nothing is deleted then, and it can be taken back. */
export async function deleteUnsent(id: string): Promise<boolean> {
  const tried = wasTried(id);
  await deleteWrite(id);
  if (tried) await triesAreOver();
  return deleteWriting(id);
}

/** “Don’t send. Keep as draft”. False when it had gone: what went is all there is then, and it can be taken back. Throws where it waits still. */
export async function callBack(id: string): Promise<boolean> {
  const tried = wasTried(id);
  await draftAgain(id);
  if (queuedNow(id)) throw new Sealed();
  if (!tried) return true;
  await triesAreOver();
  if (!(await hasGone(id))) return true;
  if (writing.value?.id !== id) await deleteDraft(id);
  await readPhone();
  return false;
}

/** Is the send of V7 still in the queue, and has a try failed though there is signal? */
export const going = computed(() => {
  const now = ending.value;
  const write = now?.kind === "going" ? queuedNow(now.id) : undefined;
  return write && { tried: write.tries > 0 && navigator.onLine, failed: write.failed };
});
