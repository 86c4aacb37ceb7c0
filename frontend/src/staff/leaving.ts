/** How the last session on this page ended, so that the sign-in page can say so truthfully. */
import { effect, signal } from "@preact/signals";
import { lock, me } from "../session";
import { dropAllUnsent } from "./unsent";

/** “asked”: by the button. “itself”: idle, or the server ended it. */
export const ended = signal<"asked" | "itself" | null>(null);

let asked = false;

/** The button: what was begun and not saved goes with it. */
export function signOut(): void {
  asked = true;
  dropAllUnsent();
  void lock();
}

/** Follows who is signed in. Gives the way to stop. */
export function watchEndings(): () => void {
  let wasIn = false;
  return effect(() => {
    const isIn = me.value !== null;
    if (wasIn && !isIn) { ended.value = asked ? "asked" : "itself"; }
    if (isIn) { ended.value = null; asked = false; }
    wasIn = isIn;
  });
}
