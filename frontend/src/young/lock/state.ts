/** Opening the app with a PIN. Nothing here wipes anything, however often the PIN is wrong. */
import { api, ask, Offline, Problem } from "../../api";
import { toBase64url } from "../../bytes";
import { deviceSecret, findDevice } from "../../device";
import { openSession, type SignedIn } from "../../session";

export type Outcome =
  | { kind: "open" } | { kind: "wrong"; left?: number } | { kind: "wait"; seconds: number } | { kind: "use_words" } | { kind: "offline" } | { kind: "failed" };

/** Takes six digits; gives what happened, for the screen to put into words. */
export async function openWithPin(pin: string): Promise<Outcome> {
  const device = await findDevice();
  if (!device) return { kind: "use_words" };
  try {
    const secret = toBase64url(await deviceSecret(device, pin));
    await openSession((await ask(api.POST("/api/sign-in/device", { body: { slot_id: device.slot_id, secret } }))) as SignedIn);
    return { kind: "open" };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** The phrase, for a forgotten PIN or another phone. */
export async function openWithWords(six_words: string): Promise<Outcome> {
  try {
    await openSession((await ask(api.POST("/api/sign-in/phrase", { body: { six_words: tidyWords(six_words) } }))) as SignedIn);
    return { kind: "open" };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Any case, spaces, commas or hyphens between the words. */
export const tidyWords = (words: string): string => words.toLowerCase().split(/[\s,.-]+/).filter(Boolean).join(" ");

export function outcomeOf(error: unknown): Outcome {
  if (error instanceof Offline) return { kind: "offline" };
  if (!(error instanceof Problem)) throw error;
  const left = error.more.tries_left;
  if (error.code === "wrong_secret") return { kind: "wrong", left: typeof left === "number" ? left : undefined };
  if (error.code === "blocked") return { kind: "use_words" };
  if (error.code === "wait" || error.code === "busy") return { kind: "wait", seconds: error.retryAfter ?? 5 };
  return { kind: "failed" };
}
