/** An invitation's words come in the link's fragment and are taken out of the address at once, so that history and screenshots do not hold them. */
import { signal } from "@preact/signals";
import type { Ticket } from "../../carried";

/**
 * As in answers.md, The invitation link: `id.words.check1[.check2]`. `words` are six, joined by "-".
 * Without an `id` they were typed from a card, with the spaces they were typed with.
 */
export interface Invitation { id?: string; words: string; check1?: string; check2?: string; /** Taken up on a shared tablet, with its ticket. */ tablet?: Ticket }

/** The invitation this page was opened with; page memory only. */
export const invitation = signal<Invitation | null>(null);
/** A link of ours came, but not all of it: some apps cut long links. */
export const linkWasCut = signal(false);

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SIX = /^[a-z]+(-[a-z]+){5}$/;

function plain(fragment: string): string {
  try {
    return decodeURIComponent(fragment.replace(/^#/, ""));
  } catch {
    return ""; // a broken %-code: not a link of ours, or not all of it
  }
}

/** Null for what is not a whole invitation. What a message app sticks to the end (a full stop, a bracket) does no harm. */
export function readFragment(fragment: string): Invitation | null {
  const [id = "", words = "", ...checks] = plain(fragment).split(".");
  const [check1, check2] = checks.map((word) => word.replace(/[^a-z]+$/i, "") || undefined);
  return ID.test(id) && SIX.test(words) ? { id, words, check1, check2 } : null;
}

/** Takes the fragment out of the address, then reads it. A link to a part of a page is none of ours and is left in peace. */
export function takeInvitation(): void {
  const { hash } = location;
  if (!hash || location.pathname === "/tablet") return; // a tablet's ticket is taken by its own screen
  history.replaceState(history.state, "", location.pathname);
  const found = readFragment(hash);
  linkWasCut.value = !found && /^#[0-9a-f]{8}-/.test(hash);
  if (found) invitation.value = found;
}

// The link tapped again while the app is open changes only the fragment: no new page is loaded.
addEventListener("hashchange", takeInvitation);
