/**
 * This phone's own secret D: an HMAC key made here that no script can read out and that never leaves. Knowing the PIN without the phone,
 * or the phone without the PIN, opens nothing. The server makes the slot from `secret`, so D and the slot id are made before redeeming.
 */
import { type Bytes, pack } from "./bytes";
import { newId } from "./ids";
import { stored } from "./stored";

export interface Device { slot_id: string; key: CryptoKey }

/** The phone's device, or undefined when it has none (never enrolled, or wiped). */
export async function findDevice(): Promise<Device | undefined> {
  return (await (await stored()).get("kept", "device")) as Device | undefined;
}

/** Makes D and a slot id without keeping them yet: `keepDevice` comes after the server's yes. */
export async function newDevice(): Promise<Device> {
  const key = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256", length: 256 }, false, ["sign"]);
  return { slot_id: newId(), key };
}

/** Keeps the device. Called before the redeem call is sent, so that a lost reply can be asked for again with the same slot. */
export async function keepDevice(device: Device): Promise<void> {
  await (await stored()).put("kept", device, "device");
}

export async function forgetDevice(): Promise<void> {
  await (await stored()).delete("kept", "device");
}

/** HMAC-SHA256(D, pack("pin1", slot id, PIN)), 32 bytes, as youthvoice/vault/slots.py `device_secret`. */
export async function deviceSecret(device: Device, pin: string): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", device.key, pack("pin1", device.slot_id, pin)));
}
