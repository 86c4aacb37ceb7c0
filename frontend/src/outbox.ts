/**
 * Writes that wait for signal and an unlocked app. Each is kept sealed, sent in order, and safe to send twice, since its id is made here.
 * A write that the server refuses stays, to be opened, changed or deleted alone; it holds up only later writes about the same thing.
 */
import { computed, signal } from "@preact/signals";
import { Offline, Problem, send } from "./api";
import { draftOwner, nameOf, ownerNow, sealDraft, Sealed, unsealDraft } from "./drafts";
import { newId } from "./ids";
import { me } from "./session";
import { inTurn, type QueuedWrite, stored } from "./stored";

export interface Write { method: "PUT" | "POST" | "DELETE"; path: string; concerns: string; body?: unknown }
/** The five things the save strip can say (experience 1.0). */
export type SaveState = "not_set_up" | "on_phone" | "waiting" | "sent" | "opened";

const kept = signal<readonly QueuedWrite[]>([]);
/** Sealed to the key of whoever is here: another's on this phone, or one to a key that is gone, is not for them to see, send or delete. */
const isMine = ({ owner }: QueuedWrite): boolean => owner !== undefined && draftOwner.value !== undefined && owner === nameOf(draftOwner.value);
/** Everything of mine that is still to be sent, oldest first. Holds no words. */
export const waiting = computed(() => kept.value.filter(isMine));

const LONGEST_WAIT = 5 * 60_000;
let timer: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<void> | undefined;
let quietUntil = 0; // a busy server (Retry-After) is left alone till then

async function refresh(): Promise<void> {
  kept.value = await (await stored()).getAllFromIndex("outbox", "order");
}

/** Queues one write and tries at once. Resolves when it is safe on the phone, not when it is sent. Throws where nothing can be kept. */
export async function queueWrite(write: Write, id: string = newId()): Promise<string> {
  const { method, path, concerns } = write;
  await inTurn(async () => {
    const db = await stored();
    const by = await ownerNow();
    const sealed = await sealDraft(id, { body: write.body }, by);
    const last = (await db.getAllFromIndex("outbox", "order")).at(-1)?.order ?? 0;
    const order = Math.max(last + 1, Date.now()); // never that of one before it: `note` tells them apart by it
    await db.put("outbox", { id, order, method, path, concerns, sealed, tries: 0, owner: nameOf(by) });
  });
  await refresh();
  void sendWaiting();
  return id;
}

/** The same; sent straight where this phone can keep nothing: it is full, or its browser cannot seal. Throws where that fails too. */
export async function queueOrSend(write: Write, id?: string): Promise<void> {
  await queueWrite(write, id).catch(() => send(write.method, write.path, write.body));
}

/** The body of one queued write, for its writer to read again. Needs an unlocked app. */
export async function openWrite(id: string): Promise<unknown> {
  const write = await (await stored()).get("outbox", id);
  return write && ((await unsealDraft(id, write.sealed)) as { body?: unknown }).body;
}

export async function deleteWrite(id: string): Promise<void> {
  await inTurn(async () => {
    const db = await stored();
    const found = await db.get("outbox", id);
    if (found && (!found.owner || isMine(found))) await db.delete("outbox", id);
  });
  await refresh();
}

/** What is to be known of this one, or that it is done with. Deleted meanwhile it stays so, and what was queued anew in its place is left alone. */
function note({ id, order }: QueuedWrite, what: Partial<QueuedWrite> | "done"): Promise<void> {
  return inTurn(async () => {
    const db = await stored();
    const now = await db.get("outbox", id);
    if (now?.order !== order) return;
    await (what === "done" ? db.delete("outbox", id) : db.put("outbox", { ...now, ...what }));
  }).catch(() => undefined); // no room even for that: it is tried again, and nothing is sent twice by it
}

/** Those an older app kept have no owner: whoever opens one is. */
async function findOwners(writes: readonly QueuedWrite[]): Promise<void> {
  for (const write of writes) {
    if (write.owner || !draftOwner.value) continue;
    const owner = nameOf(draftOwner.value);
    await unsealDraft(write.id, write.sealed).then(() => note(write, { owner }), () => undefined);
  }
}

const ONCE_MORE = 3;
/** Another save of the same thing was being written at that very moment: nothing is wrong with this one, and it is sent again. */
const metAnother = ({ code }: Problem, { tries }: QueuedWrite): boolean => ["changed", "conflict"].includes(code) && tries < ONCE_MORE;

/** Gives "go on", "stays" (this one does, others go on) or how many ms to wait (no signal, or the server is busy). */
async function sendOne(write: QueuedWrite): Promise<"go on" | "stays" | number> {
  try {
    const { body } = (await unsealDraft(write.id, write.sealed)) as { body?: unknown };
    if (!write.begun) await note(write, { begun: true }).then(refresh);
    await send(write.method, write.path, body);
    await note(write, "done");
    return "go on";
  } catch (error) {
    if (error instanceof Sealed) return "stays"; // locked at this moment, or sealed to a key that is no longer here
    if (error instanceof Problem && error.status < 500 && ![401, 408, 429].includes(error.status) && !metAnother(error, write)) {
      await note(write, { failed: error.code });
      return "stays";
    }
    if (!(error instanceof Problem) && !(error instanceof Offline)) throw error;
    await note(write, { tries: write.tries + 1 });
    const wait = error instanceof Problem && error.retryAfter ? error.retryAfter * 1000 : 0;
    quietUntil = wait && Date.now() + wait;
    return wait || Math.min(2000 * 2 ** write.tries, LONGEST_WAIT);
  }
}

async function drain(): Promise<void> {
  const db = await stored();
  const held = new Set<string>();
  await findOwners(await db.getAllFromIndex("outbox", "order"));
  for (const { id, order } of await db.getAllFromIndex("outbox", "order")) {
    if (!me.value || !navigator.onLine || Date.now() < quietUntil) break;
    const write = await db.get("outbox", id);
    if (write?.order !== order || !isMine(write)) continue; // deleted meanwhile, queued anew, or another's
    if (write.failed) held.add(write.concerns);
    if (held.has(write.concerns)) continue;
    const outcome = await sendOne(write);
    if (outcome === "stays") held.add(write.concerns);
    if (typeof outcome !== "number") continue;
    clearTimeout(timer);
    timer = setTimeout(() => void sendWaiting(), outcome);
    break;
  }
}

/** Sends what waits, one page at a time, while unlocked and with signal. Safe to call at any time, and never rejects: what could not go waits. */
export function sendWaiting(): Promise<void> {
  const alone = async (): Promise<void> => { await (navigator.locks ? navigator.locks.request("outbox", drain) : drain()); };
  const before = sending ?? Promise.resolve();
  return (sending = before.then(alone).finally(refresh).catch(() => undefined));
}

let started = false;
/** Starts the outbox: sends on unlocking and when signal comes back. Safe to call at every sign-in. */
export function startOutbox(): void {
  if (started) return;
  started = true;
  addEventListener("online", () => void sendWaiting());
  me.subscribe((who) => { if (who) void sendWaiting(); });
  void refresh().catch(() => undefined);
}
