/** Choosing who can see it, and sending. A send is queued sealed before it is tried, so that neither words nor the choice are ever lost. */
import { computed, signal } from "@preact/signals";
import { api, ask } from "../../../api";
import { deleteDraft } from "../../../drafts";
import { queueWrite, sendWaiting, waiting } from "../../../outbox";
import { me } from "../../../session";
import { lastRead } from "../last_read/state";
import { alsoReadIds, leftOut } from "./also_read";
import { coverBody } from "./cover";
import { type Company, bodyOf, isEmpty, readVoice, type Said, type Voice } from "./state";
import { draftAgain, finishWriting, handOver, kept, savesAreOver, saveNow, writing } from "./writing";

export interface Adult { id: string; first_name: string; what: string; works_with_me: boolean; ready: boolean; answers_by: string; away_until?: string | null; cover?: { id: string; first_name: string } | null }
/** How it ended, for V7. `sent` has the server's own answer; `going` is queued and not taken yet. */
export type Ending = { kind: "draft" } | { kind: "going"; id: string; names: string[] } | { kind: "sent"; voice: Voice };

/** Who is picked on V6; none = just me. Back keeps it. */
export const picked = signal<readonly string[]>([]);
export const ending = signal<Ending | null>(null);
me.subscribe((who) => { if (!who) [picked.value, ending.value] = [[], null]; });

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

const PATIENCE = 6_000; // ms: after that V7 says that it is on its way, and changes by itself when it is there
const patience = (): Promise<unknown> => new Promise((done) => setTimeout(done, PATIENCE));

/** The queued write of this voice. */
const queuedNow = (id: string) => waiting.value.find((write) => write.id === id);

/** Gives undefined when it is sent or safely waiting, else the server's code for why not; it is then a draft again. */
export async function sendPicked(with_adult?: Company): Promise<string | undefined> {
  const said = writing.value!;
  const names = namesOf(picked.value);
  handOver(said.id);
  await Promise.race([savesAreOver(), patience()]);
  const adults = lastRead<Adult[]>("adults").value.value ?? [];
  const body = { ...bodyOf(said), send_to: [...picked.value], ...coverBody(adults, picked.value), also_read: alsoReadIds(said.about.kind, picked.value), ...(with_adult ? { with_adult } : {}) };
  await queueWrite({ method: "PUT", path: `/api/voices/${said.id}`, concerns: said.id, body }, said.id);
  await deleteDraft(said.id); // its words are in the queue now
  await Promise.race([sendWaiting(), patience()]);
  const failed = queuedNow(said.id)?.failed;
  if (failed) {
    await draftAgain(said.id);
    return failed;
  }
  ending.value = { kind: "going", id: said.id, names };
  await seeWhetherSent();
  await finishWriting();
  leftOut.value = [];
  return undefined;
}

/** Once the queue has let it go, asks the server what it made of it: who has it, and by when an answer is due. */
export async function seeWhetherSent(): Promise<void> {
  const now = ending.value;
  if (now?.kind !== "going" || queuedNow(now.id)) return;
  const voice = await readVoice(now.id).catch(() => undefined);
  if (voice && ending.value === now) ending.value = { kind: "sent", voice };
}

/** “Keep as draft”: true when it is kept somewhere. */
export async function keepPicked(): Promise<boolean> {
  await Promise.race([saveNow(), patience()]);
  if (kept.value !== "on_phone" && kept.value !== "just_me") return false;
  ending.value = { kind: "draft" };
  picked.value = [];
  await finishWriting();
  return true;
}

function namesOf(ids: readonly string[]): string[] {
  const adults = lastRead<Adult[]>("adults").value.value ?? [];
  return ids.map((id) => adults.find((adult) => adult.id === id)?.first_name).filter((name) => name !== undefined);
}

/** Is the send of V7 still in the queue, and has a try failed though there is signal? */
export const going = computed(() => {
  const now = ending.value;
  const write = now?.kind === "going" ? queuedNow(now.id) : undefined;
  return write && { tried: write.tries > 0 && navigator.onLine, failed: write.failed };
});
