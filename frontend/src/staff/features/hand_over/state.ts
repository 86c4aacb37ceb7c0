/** Handing this tablet over: the server ends the staff session, then nothing of it is left on the page, and the young people's door opens in its place. */
import { render } from "preact";
import { api, ask } from "../../../api";
import { type Bytes, toBase64url } from "../../../bytes";
import { newId } from "../../../ids";
import { dropKeys } from "../../../session";
import { wipePhone } from "../../../stored";
import { dropEverything } from "../../unsent";

export interface Begun { id: string; ticket: string }

/** Made here, so that a lost reply changes nothing: the tablet knows its ticket either way. */
export const beginHandOver = (): Begun => ({ id: newId(), ticket: toBase64url(crypto.getRandomValues(new Uint8Array(32)) as Bytes) });

/** `invitation`: the fragment of the link that was made for this tablet, if one was. Throws what the server says; nothing has ended then. */
export async function handOver({ id, ticket }: Begun, young_person_id: string, invitation: string | undefined): Promise<void> {
  await ask(api.PUT("/api/sign-in/hand-overs/{hand_over_id}", { params: { path: { hand_over_id: id } }, body: { young_person_id, ticket } }));
  await leave(`/tablet#${id}.${ticket}${invitation ? `~${invitation}` : ""}`);
}

/** Words, keys, what this door keeps on the tablet, and every word on the page. A page that Back takes from the browser's memory is loaded afresh. */
async function leave(to: string): Promise<void> {
  dropEverything();
  dropKeys();
  const root = document.getElementById("app");
  if (root) { render(null, root); root.replaceChildren(); }
  document.title = "\u200b";
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  await wipePhone().catch(() => undefined);
  location.replace(to);
}
