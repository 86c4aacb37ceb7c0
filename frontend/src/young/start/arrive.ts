/** What follows every first sign-in on a phone: the try-out becomes a draft, the phone's secret is kept, the app opens. */
import type { Device } from "../../device";
import { newId } from "../../ids";
import { queueOrSend } from "../../outbox";
import { go, path } from "../../router";
import { openSession, type SignedIn } from "../../session";
import { binTryOuts, openTryOuts } from "../../tryout";
import { freshWords } from "../features/six_words/state";
import { settleDevice } from "./new_device";
import type { TryOutWords } from "./trying/state";

/** The first draft: *just me*, since it names nobody to send to. Sent at once where this browser can keep nothing sealed. */
async function keepAsDraft(id: string, { feeling, words }: TryOutWords): Promise<void> {
  if (!feeling && !words) return;
  await queueOrSend({ method: "PUT", path: `/api/voices/${id}`, concerns: id, body: { version_id: newId(), about: { kind: "plan" }, feeling, words: words || undefined } });
}

/** A try-out that could not be moved stays where it is, for its 24 hours; it never keeps somebody out. */
async function moveTryOuts(): Promise<void> {
  try {
    for (const { id, value } of await openTryOuts()) await keepAsDraft(id, value as TryOutWords);
    await binTryOuts();
  } catch {
    // no room on the phone, or no signal: nothing was binned
  }
}

/** Takes the server's yes. From a start screen it goes on to the six words where they are new, else to Today; from the lock it stays where somebody was. */
export async function arrive(answer: SignedIn, device: Device, on: "/" | "/words"): Promise<void> {
  await settleDevice(device);
  await openSession(answer);
  freshWords.value = answer.six_words ?? null;
  if (path.value.startsWith("/start/")) go(on, { replace: true });
  await moveTryOuts();
}
