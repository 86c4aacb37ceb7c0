/** Who else reads it, because of a standing yes: named before it is sent, and left out with one tap. Nobody is added unnamed. */
import { signal } from "@preact/signals";
import { me } from "../../../session";
import { alsoReads, requestsRead } from "../yeses/state";
import type { AboutKind, Person } from "./state";

/** Those who do not get this one thing. */
export const leftOut = signal<readonly string[]>([]);
me.subscribe((who) => { if (!who) leftOut.value = []; });

export const alsoReadNow = (kind: AboutKind, picked: readonly string[]): Person[] => (picked.length ? alsoReads(requestsRead(), kind, picked) : []);

/** What the send says: exactly the names that were on the screen, but for those left out. */
export const alsoReadIds = (kind: AboutKind, picked: readonly string[]): string[] =>
  alsoReadNow(kind, picked).map(({ id }) => id).filter((id) => !leftOut.value.includes(id));
