/**
 * “Keep this off my phone”: what was sent stays sent, and this phone shows neither it nor what came of it, until the six words are typed.
 * The phone keeps only ids. It hides from somebody who looks over this phone; another phone shows everything.
 */
import { api, ask, Problem } from "../../../api";
import { stored } from "../../../stored";
import { outcomeOf, type Outcome, tidyWords } from "../../lock/state";
import type { Pages } from "../last_read/pages";
import { lastRead, namesRead } from "../last_read/state";

const KEY = "off";
/** How the names begin of what may tell of it when it was read before: lists, its answer, who asks for it, what was passed on of it. */
const TELL_OF_IT = ["voices", "decision", "who can see", "share ask", "passed on", "quotes "] as const;

/** The voices this phone does not show. */
export async function offPhone(): Promise<ReadonlySet<string>> {
  return new Set(((await (await stored()).get("kept", KEY)) ?? []) as string[]);
}

/** From now on this phone shows nothing of it; what was read of it is dropped at once. */
export async function keepOff(voice_id: string): Promise<void> {
  const kept = await offPhone();
  await (await stored()).put("kept", [...kept, voice_id], KEY);
  for (const start of TELL_OF_IT) for (const name of namesRead(start)) lastRead(name).value = {};
  lastRead(`voice ${voice_id}`).value = {};
}

/** Only with the six words: whoever has this phone and its PIN is not enough. Gives what happened, in the lock screen’s own terms. */
export async function showAgain(six_words: string): Promise<Outcome> {
  try {
    await ask(api.POST("/api/sign-in/step-up", { body: { six_words: tidyWords(six_words) } }));
    await (await stored()).delete("kept", KEY);
    return { kind: "open" };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Those of a list that this phone shows; `voiceOf` says which voice each is of. */
export async function shownHere<T>(all: readonly T[], voiceOf: (one: T) => string): Promise<T[]> {
  const off = await offPhone();
  return all.filter((one) => !off.has(voiceOf(one)));
}

/** The same of a list that comes in pages. */
export async function pagesHere<T>(read: Promise<Pages<T>>, voiceOf: (one: T) => string): Promise<Pages<T>> {
  const { all, more } = await read;
  return { all: await shownHere(all, voiceOf), more };
}

/** One of them, or the same answer as for one that is not there. */
export async function shownOne<T>(one: T, voice_id: string): Promise<T> {
  if ((await offPhone()).has(voice_id)) throw new Problem(404, "not_found", "");
  return one;
}
