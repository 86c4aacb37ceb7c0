/**
 * Writes that wait for signal and an unlocked app. Each is kept sealed, sent in order, and safe to send twice, since its id is made here.
 * A write that the server refuses stays, to be opened, changed or deleted alone; it holds up only later writes about the same thing.
 */
import { computed, signal } from "@preact/signals";
import { Offline, Problem, send } from "./api";
import { sealDraft, Sealed, unsealDraft } from "./drafts";
import { newId } from "./ids";
import { me } from "./session";
import { inTurn, type QueuedWrite, stored } from "./stored";

export interface Write { method: "PUT" | "POST" | "DELETE"; path: string; concerns: string; body?: unknown }
/** The five things the save strip can say (experience 1.0). */
export type SaveState = "not_set_up" | "on_phone" | "waiting" | "sent" | "opened";

/** Everything still to be sent, oldest first. Holds no words. */
export const waiting = signal<readonly QueuedWrite[]>([]);
export const waitingCount = computed(() => waiting.value.length);

const LONGEST_WAIT = 5 * 60_000;
let timer: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<void> | undefined;
let quietUntil = 0; // a busy server (Retry-After) is left alone till then

async function refresh(): Promise<void> {
  waiting.value = await (await stored()).getAllFromIndex("outbox", "order");
}

/** Queues one write and tries at once. Resolves when it is safe on the phone, not when it is sent. Throws `Sealed` where nothing can be kept: send it directly then. */
export async function queueWrite(write: Write, id: string = newId()): Promise<string> {
  const { method, path, concerns } = write;
  await inTurn(async () => {
    const db = await stored();
    const sealed = await sealDraft(id, { body: write.body });
    const order = ((await db.getAllFromIndex("outbox", "order")).at(-1)?.order ?? 0) + 1;
    await db.put("outbox", { id, order, method, path, concerns, sealed, tries: 0 });
  });
  await refresh();
  void sendWaiting();
  return id;
}

/** The body of one queued write, for its writer to read again. Needs an unlocked app. */
export async function openWrite(id: string): Promise<unknown> {
  const write = await (await stored()).get("outbox", id);
  return write && ((await unsealDraft(id, write.sealed)) as { body?: unknown }).body;
}

export async function deleteWrite(id: string): Promise<void> {
  await inTurn(async () => (await stored()).delete("outbox", id));
  await refresh();
}

/** What became of one that was tried. Deleted meanwhile, it stays so. */
function note(id: string, what: Partial<QueuedWrite>): Promise<void> {
  return inTurn(async () => {
    const db = await stored();
    const now = await db.get("outbox", id);
    if (now) await db.put("outbox", { ...now, ...what });
  });
}

const ONCE_MORE = 3;
/** Another save of the same thing was being written at that very moment: nothing is wrong with this one, and it is sent again. */
const metAnother = ({ code }: Problem, { tries }: QueuedWrite): boolean => ["changed", "conflict"].includes(code) && tries < ONCE_MORE;

/** Gives "go on", "stays" (this one does, others go on) or how many ms to wait (no signal, or the server is busy). */
async function sendOne(write: QueuedWrite): Promise<"go on" | "stays" | number> {
  const db = await stored();
  try {
    await send(write.method, write.path, await openWrite(write.id));
    await db.delete("outbox", write.id);
    return "go on";
  } catch (error) {
    if (error instanceof Sealed) return "stays"; // locked at this moment, or sealed to a key that is no longer here
    if (error instanceof Problem && error.status < 500 && ![401, 408, 429].includes(error.status) && !metAnother(error, write)) {
      await note(write.id, { failed: error.code });
      return "stays";
    }
    if (!(error instanceof Problem) && !(error instanceof Offline)) throw error;
    await note(write.id, { tries: write.tries + 1 });
    const wait = error instanceof Problem && error.retryAfter ? error.retryAfter * 1000 : 0;
    quietUntil = wait && Date.now() + wait;
    return wait || Math.min(2000 * 2 ** write.tries, LONGEST_WAIT);
  }
}

async function drain(): Promise<void> {
  const db = await stored();
  const held = new Set<string>();
  for (const write of await db.getAllFromIndex("outbox", "order")) {
    if (!me.value || !navigator.onLine || Date.now() < quietUntil) break;
    if (write.failed) held.add(write.concerns);
    if (held.has(write.concerns) || !(await db.get("outbox", write.id))) continue;
    const outcome = await sendOne(write);
    if (outcome === "stays") held.add(write.concerns);
    if (typeof outcome !== "number") continue;
    clearTimeout(timer);
    timer = setTimeout(() => void sendWaiting(), outcome);
    break;
  }
  await refresh();
}

/** Sends what waits, one page at a time, while unlocked and with signal. Safe to call at any time. */
export function sendWaiting(): Promise<void> {
  const alone = async (): Promise<void> => { await (navigator.locks ? navigator.locks.request("outbox", drain) : drain()); };
  const before = sending ?? Promise.resolve();
  return (sending = before.catch(() => undefined).then(alone));
}

let started = false;
/** Starts the outbox: sends on unlocking and when signal comes back. Safe to call at every sign-in. */
export function startOutbox(): void {
  if (started) return;
  started = true;
  addEventListener("online", () => void sendWaiting());
  me.subscribe((who) => { if (who) void sendWaiting(); });
  void refresh();
}
