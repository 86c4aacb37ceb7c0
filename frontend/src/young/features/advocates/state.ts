/** Asking for an advocate: nobody can say no to it, and it waits for nothing but signal. */
import { signal } from "@preact/signals";
import { api, ask } from "../../../api";
import { deleteDraft, keepDraft, openDraft } from "../../../drafts";
import { newId } from "../../../ids";
import { deleteWrite, openWrite } from "../../../outbox";
import { me } from "../../../session";
import { type Named, queuedUnder, sendOrQueue } from "../speaking_up";

export interface Request { id: string; asked_at: string; answer_by: string; by: Named | null; accepted_at: string | null; in_touch_at: string | null; late: boolean }
export interface MyAdvocates { advocates: Named[]; anybody_here: boolean; request: Request | null }

const PATH = "/api/taking-part/advocates/requests/";

export async function readMine(): Promise<MyAdvocates> {
  return (await ask(api.GET("/api/taking-part/advocates/mine", {}))) as MyAdvocates;
}

const KIND = "reach";
/** Each person on this phone has one. */
const draftId = (): string => `${KIND} ${me.value?.person_id}`;
/** How they can be reached, as it is being typed. Nothing until what this phone keeps was looked at, and at a lock. */
export const reach = signal<string | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;
me.subscribe((who) => {
  if (who) return;
  clearTimeout(timer);
  reach.value = undefined;
});

const notTaken = () => queuedUnder(PATH).filter(({ failed }) => failed);
/** Asked on this phone, and the server would not take it: said until I ask again, or one is asked for. */
export const wasNotTaken = (): boolean => notTaken().length > 0;
export async function dropNotTaken(writes = notTaken()): Promise<void> { for (const { id } of writes) await deleteWrite(id); }

async function reachNotTaken(): Promise<string | undefined> {
  const [write] = notTaken();
  return write && (((await openWrite(write.id)) as { reach: string | null } | undefined)?.reach ?? undefined);
}

/** What was begun on this phone, or went with one that was not taken, or nothing yet. */
export async function beginOrGoOn(): Promise<void> {
  const kept = ((await openDraft(draftId()).catch(() => undefined)) as string | undefined) ?? (await reachNotTaken().catch(() => undefined));
  if (me.value) reach.value ??= kept ?? "";
}

/** Changes it, and keeps it sealed on this phone at the next pause. */
export function change(typed: string): void {
  reach.value = typed;
  clearTimeout(timer);
  timer = setTimeout(() => void save(), 400);
}
/** At a lock or “Hide this” too (session.beforeLeaving). */
export async function save(): Promise<void> {
  clearTimeout(timer);
  const now = reach.value;
  if (now === undefined) return;
  await (now.trim() ? keepDraft(draftId(), KIND, now) : deleteDraft(draftId())).catch(() => undefined); // a browser that cannot keep drafts sends straight
}

async function forget(draft: string): Promise<void> {
  clearTimeout(timer);
  reach.value = me.value ? "" : undefined;
  await deleteDraft(draft).catch(() => undefined);
}

/** Asks, with how they can be reached where that was typed: that stays where it was not taken. */
export async function askForOne(): Promise<void> {
  const [id, draft, before] = [newId(), draftId(), notTaken()]; // a lock may fall into the send
  const taken = await sendOrQueue({ method: "PUT", path: PATH + id, concerns: id, body: { reach: reach.value?.trim() || null } });
  await dropNotTaken(before);
  if (taken) await forget(draft); // it is in the queue now, or with the advocates
}

/** Asked on this phone and not sent yet. */
export const isQueued = (): boolean => queuedUnder(PATH).some(({ failed }) => !failed);

export async function withdraw(advocate_request_id: string): Promise<void> {
  const draft = draftId();
  await ask(api.DELETE("/api/taking-part/advocates/requests/{advocate_request_id}", { params: { path: { advocate_request_id } } }));
  await forget(draft);
}
