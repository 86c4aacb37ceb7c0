/** Who is signed in on this page, and when that ends. Locked is locked: W and the draft key live in page memory only and go at every lock. */
import { signal } from "@preact/signals";
import { carry, endSession, send, whenSignedOut } from "./api";
import { fromBase64url } from "./bytes";
import { draftOwner, lockDrafts, unlockDrafts } from "./drafts";

export interface Me {
  person_id: string; role: string; door: "young" | "staff"; scope: "full" | "write" | "proposal";
  nickname?: string | null; name?: string | null; first_name?: string | null;
  service: { name: string; help_number?: string | null; help_checked_on?: string | null; is_demo: boolean };
  draft_public?: string | null; draft_private?: string | null;
  words_confirmed: boolean; confirmed: boolean; capabilities: string[]; idle_seconds: number; expires_at: string;
}
/** The server's answer to any sign-in (contract: SignedIn). */
export interface SignedIn { session: string; me: Me; six_words?: string | null }

/** Null while locked or signed out. */
export const me = signal<Me | null>(null);

const savers = new Set<() => Promise<unknown> | void>();
/** Registers what must be saved before the page is locked or hidden; gives the way to stop. Savers may use the draft's public key only. */
export function beforeLeaving(save: () => Promise<unknown> | void): () => void {
  savers.add(save);
  return () => void savers.delete(save);
}
const SAVING_LIMIT = 700; // ms: a phone under load still locks and leaves quickly; what is typed was already saved at the last pause

/** Runs every saver; one that fails never keeps another from running, and none is waited for without end. */
export async function saveAll(): Promise<void> {
  const saving = Promise.allSettled([...savers].map(async (save) => save()));
  await Promise.race([saving, new Promise((done) => setTimeout(done, SAVING_LIMIT))]);
}

/** Takes the server's answer to a sign-in; from here on calls carry the session. */
export async function openSession(answer: SignedIn): Promise<void> {
  carry(answer.session);
  const { person_id, draft_public, draft_private } = answer.me;
  draftOwner.value = undefined;
  if (draft_public) await unlockDrafts(person_id, fromBase64url(draft_public), draft_private ? fromBase64url(draft_private) : null);
  me.value = { ...answer.me, draft_private: null };
}

/** Drops every key this page holds, at once and without waiting for anything. */
export function dropKeys(): void {
  carry(null);
  lockDrafts();
  me.value = null;
}

/** Locks: what is being written is saved sealed, the keys go, the server deletes the session row. */
export async function lock(): Promise<void> {
  endSession();
  carry(null);
  await saveAll();
  dropKeys();
}
whenSignedOut(() => void saveAll().then(dropKeys));

const MINUTE = 60_000;
const AWAY = 2 * MINUTE; // experience 1.11: locks after two minutes away

/** Since when, in ms. A clock put back says nothing of how long it was: long enough for anything. */
const since = (at: number): number => { const ms = Date.now() - at; return ms < 0 ? Infinity : ms; };

/** Locks an idle page, and tells the server somebody is there, at most once a minute (answers.md, Reloading). Gives the way to stop. */
export function watchIdle(): () => void {
  let touched = Date.now();
  let told = Date.now();
  let hidden = 0;
  const touch = (): void => {
    touched = Date.now();
    if (!me.value || since(told) < MINUTE) return;
    told = touched;
    void send("POST", "/api/sign-in/seen").catch(() => undefined);
  };
  const look = (): void => {
    const idle = (me.value?.idle_seconds ?? 180) * 1000;
    const away = me.value?.door === "young" && hidden > 0 && since(hidden) >= AWAY;
    if (me.value && (away || since(touched) >= idle)) void lock();
  };
  const turn = (): void => {
    look();
    hidden = document.hidden ? Date.now() : 0;
    if (hidden) void saveAll(); // a page put away may never come back: the phone kills it without a word
  };
  const timer = setInterval(look, 5_000);
  const touches = ["pointerdown", "keydown", "scroll"] as const;
  touches.forEach((name) => addEventListener(name, touch, { passive: true, capture: true }));
  document.addEventListener("visibilitychange", turn);
  return () => {
    clearInterval(timer);
    touches.forEach((name) => removeEventListener(name, touch, { capture: true }));
    document.removeEventListener("visibilitychange", turn);
  };
}
