/** A shared tablet as it was just handed over: nothing of anybody before on it, and its ticket in the address. */
import { expect } from "vitest";
import { tabletStore } from "../src/carried";
import { giveBack, open, takeTicket } from "../src/young/tablet/state";
import { step } from "../src/young/tablet/steps";
import { calls, ME, nothing, serve, startServer } from "./young_server";

export const ID = "01a21abb-1d00-7148-9617-5d33ba9a085f";
export const TICKET = "A".repeat(43);
export const BEGIN = `POST /api/sign-in/hand-overs/${ID}/begin`;
/** What it keeps sealed. */
export const carried = async () => (await tabletStore()).getAll("carried");

/** Before each test. */
export async function startTablet(): Promise<void> {
  startServer();
  serve({ [`POST /api/sign-in/hand-overs/${ID}/back`]: nothing, "GET /api/sign-in/me": () => ({ ...ME, scope: "proposal" }), "POST /api/sign-in/phrase": () => ({ session: "d2hv", me: { ...ME, scope: "write" } }) });
  await giveBack();
  for (const { voice_id } of await carried()) await (await tabletStore()).delete("carried", voice_id);
  calls.length = 0;
  step.value = "begin";
}

/** By Sam, to somebody who set up their own place or did not yet. */
export async function handOver(enrolled: boolean): Promise<void> {
  serve({ [BEGIN]: () => ({ worker: { id: "s", first_name: "Sam" }, enrolled, reader_id: enrolled ? "p" : "s", seal_to: ME.draft_public, session: enrolled ? null : "d2hv" }) });
  history.replaceState(null, "", `/tablet#${ID}.${TICKET}`);
  expect(takeTicket()).toEqual({ invitation: "" });
  expect(await open()).toBe("open");
}
