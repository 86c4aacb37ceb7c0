/**
 * This phone's secret before the server has said yes. It is kept apart from the finished one, so that a lost reply can be asked for again
 * with the same slot, and a phone whose invitation never went through shows no lock that nothing opens.
 */
import { type Device, keepDevice, newDevice } from "../../device";
import { stored } from "../../stored";

interface Begun { device: Device; invitation: string }
const PLACE = "device_to_be";
const CARD = "card";

export async function findBegun(): Promise<Begun | undefined> {
  return (await (await stored()).get("kept", PLACE)) as Begun | undefined;
}

/** The device begun for this invitation (without an id: a card), or a new one, kept before anything is sent. */
export async function beginDevice(invitation: string = CARD): Promise<Device> {
  const begun = await findBegun();
  if (begun?.invitation === invitation) return begun.device;
  const device = await newDevice();
  await (await stored()).put("kept", { device, invitation } satisfies Begun, PLACE);
  return device;
}

/** The server said yes: from now on this is the phone's device. */
export async function settleDevice(device: Device): Promise<void> {
  await keepDevice(device);
  await forgetBegun();
}

export async function forgetBegun(): Promise<void> {
  await (await stored()).delete("kept", PLACE);
}
