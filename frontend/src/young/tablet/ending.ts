/**
 * What becomes of what was said on a shared tablet: sent, kept for them, sealed till there is signal, binned, or left lying. What is said of it is
 * so at that moment: nothing is “kept” before it is, and nothing that may have gone is said to be unread.
 */
import { signal } from "@preact/signals";
import { api, ask, Offline, Problem } from "../../api";
import { bring, dropSealed } from "../../carried";
import { me } from "../../session";
import type { Adult } from "../features/voices/sending";
import { bodyOf, ended, type Ended, isSealed, known, paused, type Saying, saying, seal, sealPause, told } from "./state";
import { step } from "./steps";

/** What is on its way, and to whom, by first name (nobody: it is being kept for them). */
const going = signal<{ voice_id: string; names: readonly string[] } | null>(null);
/** Whether what is written here now is on its way; something before it may still hang. */
export const isOnItsWay = (): boolean => going.value !== null && going.value.voice_id === saying.value?.voice_id;

/** It ended so, unless it ended another way meanwhile. What was not known yet may become known. */
function over(how: Ended, { voice_id }: Saying): void {
  const was = ended.value;
  if (saying.value?.voice_id !== voice_id && !(was?.kind === "unsure" && was.voice_id === voice_id)) return;
  ended.value = how;
  [saying.value, paused.value] = [null, false];
}

/** With no signal, or when the session is over: sealed to whom it is for, and brought later. Sent already, it then changes nothing (server: `take_in`). */
async function keepForLater(said: Saying, how: Ended = { kind: "sealed", to: told.value?.enrolled ? "them" : "worker" }): Promise<void> {
  await seal();
  over(how, said);
  void bring().catch(() => undefined);
}

const unreached = (error: unknown): boolean => error instanceof Offline || (error instanceof Problem && (error.status === 401 || error.status >= 500));

/**
 * `send` gives how it ended. What cannot reach the server now is sealed instead; any other refusal is thrown for the screen to say. An answer
 * that was lost on the way back says nothing of whether it went; with no signal at all nothing can have gone.
 */
async function orSealed(send: (said: Saying) => Promise<Ended>, names: readonly string[] = []): Promise<void> {
  const said = saying.value!;
  if (!known.value) return keepForLater(said);
  const can_go = navigator.onLine && names.length > 0;
  const mine = { voice_id: said.voice_id, names };
  going.value = mine;
  try {
    const how = await send(said);
    await dropSealed(said.voice_id);
    over(how, said);
  } catch (error) {
    if (!unreached(error)) throw error;
    const refused = error instanceof Problem && error.status === 401;
    if (saying.value?.voice_id === said.voice_id) await keepForLater(said, can_go && !refused ? { kind: "unsure", names, voice_id: said.voice_id } : undefined);
  } finally {
    if (going.value === mine) going.value = null;
  }
}

/** “Send”, to people they picked. An adult is with them on a tablet: the server says so, whatever is asked here. */
export const sendTo = (people: readonly Pick<Adult, "id" | "first_name">[], cover: { without_cover: string[]; with_cover: string[] }): Promise<void> => orSealed(async (said) => {
  const body = { ...bodyOf(said), send_to: people.map(({ id }) => id), with_adult: "with_adult" as const, ...cover };
  const voice = (await ask(api.PUT("/api/voices/{voice_id}", { params: { path: { voice_id: said.voice_id } }, body }))) as { readers: { first_name: string; cover_for?: unknown }[]; due_on?: string | null };
  return { kind: "sent", names: voice.readers.filter(({ cover_for }) => !cover_for).map(({ first_name }) => first_name), due_on: voice.due_on };
}, people.map(({ first_name }) => first_name));

/** “Keep for me”: sealed to them, and to nobody else. */
export const keepForMe = (): Promise<void> => orSealed(async (said) => {
  await ask(api.PUT("/api/voices/{voice_id}", { params: { path: { voice_id: said.voice_id } }, body: bodyOf(said) }));
  return { kind: "kept" };
});

/** “Send” before set-up: a proposal for who handed the tablet over. */
export const sendBeforeSetUp = (): Promise<void> => orSealed(async (said) => {
  const call = { params: { path: { proposal_id: said.voice_id } }, body: bodyOf(said) };
  const { due_on } = (await ask(api.PUT("/api/voices/proposals/in-session/{proposal_id}", call))) as { due_on?: string | null };
  return { kind: "said", due_on };
}, [told.value!.worker.first_name]);

/** “Bin it”: out of memory and off the tablet. */
export async function bin(): Promise<void> {
  const said = saying.value;
  if (!said) return;
  over({ kind: "binned" }, said);
  await dropSealed(said.voice_id);
}

/** Kept shut, or it may have gone: either way the words leave the page's memory. */
function left(said: Saying): void {
  const names = (isOnItsWay() && going.value?.names) || [];
  over(names.length ? { kind: "unsure", names, voice_id: said.voice_id } : { kind: "sealed", to: "them" }, said);
  void bring().catch(() => undefined);
}

// Idle, “Hide this”: sealed with the public half by then (session.beforeLeaving), or it is tried once more behind a page that shows no word.
me.subscribe((who) => {
  const said = saying.value;
  if (who || !said) return;
  if (!said.words.trim()) {
    saying.value = null;
    step.value = "begin";
  } else if (told.value?.enrolled && isSealed(said)) left(said);
  else {
    paused.value = true;
    if (told.value?.enrolled) void sealPause().then(() => left(said), () => undefined);
  }
});
