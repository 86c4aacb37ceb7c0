/** An invitation's words come in the link's fragment and are taken out of the address at once, so that history and screenshots do not hold them. */
import { signal } from "@preact/signals";

/** As in answers.md, The invitation link: `id.words.check1[.check2]`. `words` are six, joined by "-". */
export interface Invitation { id: string; words: string; check1?: string; check2?: string }

/** The invitation this page was opened with; page memory only. */
export const invitation = signal<Invitation | null>(null);

export function readFragment(fragment: string): Invitation | null {
  const [id, words, check1, check2] = decodeURIComponent(fragment.replace(/^#/, "")).split(".");
  return id && words && /^[0-9a-f-]{36}$/.test(id) ? { id, words, check1: check1 || undefined, check2: check2 || undefined } : null;
}

export function takeInvitation(): void {
  if (!location.hash) return;
  invitation.value = readFragment(location.hash);
  history.replaceState(null, "", location.pathname);
}
