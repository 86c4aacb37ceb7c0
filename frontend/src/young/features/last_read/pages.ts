/** A long list of mine, newest first, a page at a time: “Show more” reads on, so that nothing is out of reach. */
import { useRef } from "preact/hooks";
import { type Reading, useLastRead } from "./state";

/** What was read so far, and whether there is more. */
export interface Pages<T> { all: T[]; more: boolean }
/** One page as the server gives it; `next`: before which the next one starts. */
export interface Page<T> { page: T[]; next?: string | null }

/** As many pages as were asked for, one after the other. */
export async function readPages<T>(many: number, read: (before?: string) => Promise<Page<T>>): Promise<Pages<T>> {
  const all: T[] = [];
  let before: string | undefined;
  for (let number = 0; number < many; number++) {
    const { page, next } = await read(before);
    all.push(...page);
    before = next ?? undefined;
    if (!before) break;
  }
  return { all, more: before !== undefined };
}

/** Reads the first page when the screen is shown, and one more at each `showMore`. */
export function usePages<T>(name: string, read: (many: number) => Promise<Pages<T>>): Reading<Pages<T>> & { showMore: () => void } {
  const many = useRef(1);
  const reading = useLastRead(name, () => read(many.current));
  return { ...reading, showMore: () => { many.current++; reading.again(); } };
}
