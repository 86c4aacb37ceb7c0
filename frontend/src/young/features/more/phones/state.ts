/** My phones: which ones open my things, and shutting them out. Taking one off needs the PIN again, so that a borrowed phone cannot. */
import { api, ask } from "../../../../api";
import { toBase64url } from "../../../../bytes";
import { deviceSecret, findDevice } from "../../../../device";
import { outcomeOf, type Outcome } from "../../../lock/state";

export interface Phone { slot_id: string; added_at: string; last_used_at?: string | null; this_one: boolean }

export async function readPhones(): Promise<Phone[]> {
  return ((await ask(api.GET("/api/sign-in/phones", {}))) as { phones: Phone[] }).phones;
}

/** Takes the six digits; gives what happened, in the lock screen’s own terms. */
export async function stepUp(pin: string): Promise<Outcome> {
  const device = await findDevice();
  if (!device) return { kind: "use_words" };
  try {
    const secret = toBase64url(await deviceSecret(device, pin));
    await ask(api.POST("/api/sign-in/step-up", { body: { slot_id: device.slot_id, secret } }));
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
