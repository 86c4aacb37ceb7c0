/** What a phone keeps, as tests look at it. */
import { vi } from "vitest";
import { openDraft } from "../src/drafts";
import { stored } from "../src/stored";

/** The ids of the drafts on it. */
export const onThePhone = async (): Promise<string[]> => (await (await stored()).getAll("drafts")).map(({ id }) => id);
/** The words of one of them; needs an unlocked app. */
export const wordsHere = async (id: string): Promise<string | undefined> => ((await openDraft(id)) as { words: string } | undefined)?.words;

/** From here on it has room for so many drafts more; for all else it has. Ends with `vi.restoreAllMocks()`. */
export async function fillPhone(room = 0): Promise<void> {
  let left = room;
  vi.spyOn(await stored(), "put").mockImplementation((name) => (name === "drafts" && left-- <= 0 ? Promise.reject(new DOMException("", "QuotaExceededError")) : Promise.resolve("")));
}

export const a_moment = (): Promise<void> => new Promise((done) => setTimeout(done, 50));
