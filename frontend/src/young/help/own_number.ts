/**
 * The service's own out of hours number, so that it is there locked and with no signal too. The phone keeps the number and the day
 * somebody checked it, in plain: whoever holds the phone may read those two, and neither the service's name nor anything else.
 */
import type { Me } from "../../session";
import { stored } from "../../stored";

export interface OwnNumber { number: string; checked_on?: string | null }

/** What was unlocked last counts; a service that took its number away takes it off this phone too. */
export async function keepOwnNumber({ help_number, help_checked_on }: Me["service"]): Promise<void> {
  const db = await stored();
  if (help_number) await db.put("kept", { number: help_number, checked_on: help_checked_on } satisfies OwnNumber, "help");
  else await db.delete("kept", "help");
}

export async function readOwnNumber(): Promise<OwnNumber | undefined> {
  return (await (await stored()).get("kept", "help")) as OwnNumber | undefined;
}
