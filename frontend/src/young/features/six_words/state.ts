/** Six words, on this page only until they are confirmed: shown once, never kept on the phone. */
import { signal } from "@preact/signals";
import { api, ask, Offline, Problem } from "../../../api";
import { toBase64url } from "../../../bytes";
import { deviceSecret, findDevice } from "../../../device";
import { me } from "../../../session";
import { outcomeOf, type Outcome } from "../../lock/state";

/** The words just made; null once they are confirmed, skipped or the app is locked. */
export const freshWords = signal<string | null>(null);
me.subscribe((who) => { if (!who) freshWords.value = null; });

/** Is this the third of the six? Capitals and spaces are forgiven. */
export function isThirdWord(six_words: string, typed: string): boolean {
  return six_words.split(" ")[2] === typed.trim().toLowerCase();
}

/** Tells the server that they have their words. Without signal we ask again another time. */
export async function confirmWords(): Promise<void> {
  try {
    await ask(api.POST("/api/sign-in/words/confirmed"));
    if (me.value) me.value = { ...me.value, words_confirmed: true };
  } catch (error) {
    if (!(error instanceof Offline) && !(error instanceof Problem)) throw error;
  }
  freshWords.value = null;
}

export type Made = { kind: "made" } | { kind: "pin" } | Outcome;

/** Six fresh words; the old ones stop working then. "pin" means: type the PIN first (it was given too long ago). */
export async function makeWords(): Promise<Made> {
  try {
    freshWords.value = ((await ask(api.POST("/api/sign-in/words"))) as { six_words: string }).six_words;
    if (me.value) me.value = { ...me.value, words_confirmed: false };
    return { kind: "made" };
  } catch (error) {
    return error instanceof Problem && error.code === "step_up" ? { kind: "pin" } : outcomeOf(error);
  }
}

/** The PIN again, then the words. */
export async function makeWordsWithPin(pin: string): Promise<Made> {
  try {
    const device = await findDevice();
    if (!device) return { kind: "use_words" };
    await api.POST("/api/sign-in/step-up", { body: { slot_id: device.slot_id, secret: toBase64url(await deviceSecret(device, pin)) } });
    return await makeWords();
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Storage of a page, and of a home-screen app, goes more easily there (answers.md, Phones). */
export const isApplePhone = (): boolean => /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
