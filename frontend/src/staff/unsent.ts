/**
 * Text that staff began and the server does not have yet. It lives in this page's memory only, under the person who wrote it,
 * and ends with the tab; an idle sign-out keeps it so that the same person finds it again. Never put it into any storage.
 */
import { signal } from "@preact/signals";
import { me } from "../session";

interface Kept { person_id: string; key: string; href: string; name: string; value: unknown }

const kept = signal<readonly Kept[]>([]);

const mine = (key: string) => (one: Kept): boolean => one.key === key && one.person_id === me.value?.person_id;

/** What the person signed in began under this key, such as “answer {voice id}”. */
export const findUnsent = <T>(key: string): T | undefined => kept.value.find(mine(key))?.value as T | undefined;

/** Keeps it. `href` is the screen to go on at, `name` what it is, in words without anything private. */
export function keepUnsent(key: string, href: string, name: string, value: unknown): void {
  const person_id = me.value?.person_id;
  if (!person_id) return;
  kept.value = [...kept.value.filter((one) => !mine(key)(one)), { person_id, key, href, name, value }];
}

export function dropUnsent(key: string): void { kept.value = kept.value.filter((one) => !mine(key)(one)); }

/** At “Sign out”: everything the person signed in began. */
export function dropAllUnsent(): void { kept.value = kept.value.filter(({ person_id }) => person_id !== me.value?.person_id); }

/** When the tablet changes hands: everybody's. */
export function dropEverything(): void { kept.value = []; }

/** What the person signed in has begun, with where to go on. */
export const listUnsent = (): readonly Pick<Kept, "key" | "href" | "name">[] => kept.value.filter(({ person_id }) => person_id === me.value?.person_id);

/** Whether anybody's text is in this tab: shown signed out, without saying whose or what. */
export const anyUnsent = (): boolean => kept.value.length > 0;

/** Asks before the tab is closed or loaded afresh while text would be lost. Gives the way to stop. */
export function warnBeforeClosing(): () => void {
  const ask = (event: BeforeUnloadEvent): void => { if (anyUnsent()) event.preventDefault(); };
  addEventListener("beforeunload", ask);
  return () => removeEventListener("beforeunload", ask);
}
