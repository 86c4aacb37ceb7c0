/** Who reads it when somebody picked is away: named before it is sent, and switched off with one tap. A yes to cover is a yes to that name. */
import { signal } from "@preact/signals";
import { me } from "../../../session";
import type { Person, Reader } from "./state";

interface Covered extends Person { works_with_me: boolean; cover?: Person | null }

/** Those whose cover is switched off on V6: it waits for them. */
export const waitsFor = signal<readonly string[]>([]);
me.subscribe((who) => { if (!who) waitsFor.value = []; });

/** For each picked worker who has cover: who it is. Somebody picked by name, or named for another already, is not named again. */
export function coverOf<Adult extends Covered>(adults: readonly Adult[], ids: readonly string[]): { worker: Adult; cover: Person }[] {
  const taken = new Set(ids);
  const found: { worker: Adult; cover: Person }[] = [];
  for (const id of ids) {
    const worker = adults.find((adult) => adult.id === id);
    if (!worker?.cover || !worker.works_with_me || taken.has(worker.cover.id)) continue;
    found.push({ worker, cover: worker.cover });
    if (!waitsFor.value.includes(id)) taken.add(worker.cover.id); // switched off here, they may still be named for another
  }
  return found;
}

/** What the send says of cover: whom it waits for, and the names that were on the screen. */
export function coverBody(adults: readonly Covered[], ids: readonly string[]): { without_cover: string[]; with_cover: string[] } {
  const shown = coverOf(adults, ids);
  const without_cover = shown.map(({ worker }) => worker.id).filter((id) => waitsFor.value.includes(id));
  return { without_cover, with_cover: shown.filter(({ worker }) => !without_cover.includes(worker.id)).map(({ cover }) => cover.id) };
}

/** Who was picked, apart from who reads it only in their place. */
export const pickedReaders = (readers: readonly Reader[]): Reader[] => readers.filter(({ cover_for }) => !cover_for);

/** Who reads it for this one, and holds a key to it. */
export const coverFor = (readers: readonly Reader[], id: string): Reader | undefined => readers.find(({ cover_for, owed }) => cover_for?.id === id && !owed);
