/** My phones: which ones open my things, and shutting them out. Taking one off needs the PIN again, so that a borrowed phone cannot. */
import { api, ask } from "../../../../api";
import { toBase64url } from "../../../../bytes";
import { deviceSecret, findDevice } from "../../../../device";
import { outcomeOf, tidyWords, type Outcome } from "../../../lock/state";

export interface Phone { slot_id: string; added_at: string; last_used_at?: string | null; this_one: boolean }

export async function readPhones(): Promise<Phone[]> {
  return ((await ask(api.GET("/api/sign-in/phones", {}))) as { phones: Phone[] }).phones;
}

/** What opens this phone: its PIN, or the six words where it has none. */
export type Opener = "pin" | "words";
export const openerHere = async (): Promise<Opener> => ((await findDevice()) ? "pin" : "words");

async function proof(opener: Opener, typed: string) {
  const device = opener === "pin" ? await findDevice() : undefined;
  if (!device) return { six_words: tidyWords(typed) };
  return { slot_id: device.slot_id, secret: toBase64url(await deviceSecret(device, typed)) };
}

/** Takes the six digits, or the six words; gives what happened, in the lock screen’s own terms. */
export async function stepUp(opener: Opener, typed: string): Promise<Outcome> {
  try {
    await ask(api.POST("/api/sign-in/step-up", { body: await proof(opener, typed) }));
    return { kind: "open" };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Every other phone is signed out now; each can sign in again with its PIN. */
export async function signOutOthers(): Promise<void> {
  await ask(api.POST("/api/sign-in/phones/sign-out-others", {}));
}

/** That phone’s PIN opens nothing from now on. */
export async function forgetPhone(slot_id: string): Promise<void> {
  await ask(api.DELETE("/api/sign-in/phones/{slot_id}", { params: { path: { slot_id } } }));
}
