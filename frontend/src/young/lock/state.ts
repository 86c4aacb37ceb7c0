/** Opening the app with a PIN or six words. Nothing here wipes anything, however often they are wrong. */
import { api, ask, Offline, Problem } from "../../api";
import { toBase64url } from "../../bytes";
import { type Device, deviceSecret, findDevice, newDevice } from "../../device";
import { openSession, type SignedIn } from "../../session";
import type { Waits } from "../back/state";

export type Outcome =
  | { kind: "open" } | { kind: "wrong"; left?: number } | { kind: "field"; words: string } | { kind: "wait"; seconds: number }
  | { kind: "use_words" } | { kind: "offline" } | { kind: "failed" } | { kind: "waits"; waits: Waits } | { kind: "elsewhere" };

const AGAIN = 2; // times it asks by itself
const LONGEST = 10; // seconds: what is longer is said, not waited for

/** Too many open it at once: the server says when to come back, and counted no try. The PIN stays in this page's memory meanwhile. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let left = AGAIN; ; left -= 1) {
    try {
      return await call();
    } catch (error) {
      const seconds = error instanceof Problem && error.status === 503 ? error.retryAfter : undefined;
      if (!seconds || seconds > LONGEST || !left) throw error;
      await new Promise((then) => { setTimeout(then, seconds * 1000); });
    }
  }
}

/** Takes six digits; gives what happened, for the screen to put into words. */
export async function openWithPin(pin: string, with_device?: Device): Promise<Outcome> {
  try {
    const device = with_device ?? (await findDevice());
    if (!device) return { kind: "use_words" };
    const secret = toBase64url(await deviceSecret(device, pin));
    await openSession((await patiently(() => ask(api.POST("/api/sign-in/device", { body: { slot_id: device.slot_id, secret } })))) as SignedIn);
    return { kind: "open" };
  } catch (error) {
    return outcomeOf(error);
  }
}

/**
 * The phrase, for a forgotten PIN or another phone; `pin` is the new one for this phone. Gives the server's answer for the caller to open,
 * since the phone's new secret is kept first. A phone that has a slot keeps its id: the server then replaces it, and no second phone is listed.
 */
export async function askWithWords(six_words: string, pin: string): Promise<{ answer: SignedIn; device: Device } | Outcome> {
  try {
    const before = await findDevice().catch(() => undefined);
    const fresh = await newDevice();
    const device = { ...fresh, slot_id: before?.slot_id ?? fresh.slot_id };
    const slot = { id: device.slot_id, secret: toBase64url(await deviceSecret(device, pin)) };
    const answer = (await patiently(() => ask(api.POST("/api/sign-in/phrase", { body: { six_words: tidyWords(six_words), slot } })))) as SignedIn;
    return { answer, device };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Any case, spaces, commas or hyphens between the words. */
export const tidyWords = (words: string): string => words.toLowerCase().split(/[\s,.-]+/).filter(Boolean).join(" ");

export function outcomeOf(error: unknown): Outcome {
  if (error instanceof Offline) return { kind: "offline" };
  if (!(error instanceof Problem)) return { kind: "failed" };
  const left = error.more.tries_left;
  const [said] = Object.values(error.fields).flat();
  // No try left, or a phone the server does not know: only the six words open it.
  if (error.code === "wrong_secret") return left === 0 ? { kind: "use_words" } : { kind: "wrong", left: typeof left === "number" ? left : undefined };
  if (error.code === "key_waits") return { kind: "waits", waits: { state: error.more.key_state as Waits["state"], opens_at: error.more.opens_at as string | null } };
  if (error.code === "let_in_elsewhere") return { kind: "elsewhere" };
  if (error.code === "blocked") return { kind: "use_words" };
  if (error.code === "wait" || error.code === "busy") return { kind: "wait", seconds: error.retryAfter ?? 5 };
  return said ? { kind: "field", words: said } : { kind: "failed" };
}
