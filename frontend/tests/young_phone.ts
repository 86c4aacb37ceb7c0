/** What a phone keeps, as tests look at it. */
import { vi } from "vitest";
import { openDraft } from "../src/drafts";
import { lock } from "../src/session";
import { stored, wipePhone } from "../src/stored";
import { savesAreOver } from "../src/young/features/voices/writing";
import { arrive, signIn, startServer } from "./young_server";

/** Before each test: nothing on it, and somebody signed in. */
export async function onANewPhone(): Promise<void> {
  startServer();
  await wipePhone();
  await signIn();
}
/** After each: nothing of it is still on its way when the next begins. */
export async function untilItIsQuiet(): Promise<void> {
  vi.restoreAllMocks();
  arrive();
  await savesAreOver();
  await lock();
}

/** The ids of the drafts on it. */
export const onThePhone = async (): Promise<string[]> => (await (await stored()).getAll("drafts")).map(({ id }) => id);
/** The words of one of them; needs an unlocked app. */
export const wordsHere = async (id: string): Promise<string | undefined> => ((await openDraft(id)) as { words: string } | undefined)?.words;

/** From here on it has room for so many drafts more; for all else it has. Ends with `vi.restoreAllMocks()`. */
export async function fillPhone(room = 0): Promise<void> {
  let left = room;
  vi.spyOn(await stored(), "put").mockImplementation((name) => (name === "drafts" && left-- <= 0 ? Promise.reject(new DOMException("", "QuotaExceededError")) : Promise.resolve("")));
}

/** Whatever this phone is asked to keep from now on, it has no room for. */
export const fullPhone = async () => vi.spyOn(await stored(), "put").mockRejectedValue(new DOMException("", "QuotaExceededError"));

export const a_moment = (): Promise<void> => new Promise((done) => setTimeout(done, 50));
