/** Getting back in after phone, PIN and six words are all gone: the words an adult gave, the wait, and stopping what was not me. */
import { signal } from "@preact/signals";
import { api, ask, Offline, Problem } from "../../api";
import { toBase64url } from "../../bytes";
import { deviceSecret } from "../../device";
import { me } from "../../session";
import { saidAndRead } from "../features/last_read/state";
import { type Invitation, invitation } from "../start/invitation_link";
import { beginDevice, settleDevice } from "../start/new_device";

type Adult = { id: string; first_name: string } | null;
export interface Notice {
  state: "open" | "taken_up" | "confirmed" | "done" | "stopped" | "ended";
  started_by?: Adult; started_at?: string | null; confirmed_by?: Adult; seen_how?: "saw" | "spoke" | null; opens_at?: string | null; over_at?: string | null; over_by?: Adult;
}

/** What a new phone waits for, as its PIN is told: nothing more is known before it is in. */
export interface Waits { state: Notice["state"]; opens_at?: string | null; name?: string }

/** The words of the link this page was opened with, or of a card. Page memory only; taken away from the first page, which is not for this. */
export const backLink = signal<Invitation | null>(null);
export function takeBackLink(): void {
  if (!invitation.value) return;
  backLink.value = invitation.value;
  invitation.value = null;
}

export type TakenUp =
  | { kind: "new"; six_words: string; notice: Notice } | { kind: "waits"; waits: Waits } | { kind: "used" } | { kind: "ended" } | { kind: "blocked" } | { kind: "not_for_this" }
  | { kind: "offline" } | { kind: "wait"; seconds: number } | { kind: "wrong"; left?: number } | { kind: "field"; words: string } | { kind: "failed" };

/** Uses the words on this phone. A lost reply is asked for again with the same slot and PIN, and answered as the PIN would be. */
export async function takeUp(link: Invitation, pin: string, check2: string): Promise<TakenUp> {
  try {
    const device = await beginDevice(`back ${link.id ?? "card"}`);
    const slot = { id: device.slot_id, secret: toBase64url(await deviceSecret(device, pin)) };
    const body = { ...(link.id ? { invitation_id: link.id } : {}), words: link.words, on: "phone" as const, slot, ...(link.id && !link.check2 ? { check2: check2.trim().toLowerCase() } : {}) };
    const answer = (await ask(api.POST("/api/sign-in/ways-back/redeem", { body }))) as { six_words: string; notice: Notice };
    await settleDevice(device);
    return { kind: "new", ...answer };
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome.kind === "waits") await settleDevice(await beginDevice(`back ${link.id ?? "card"}`));
    return outcome;
  }
}

/** `key_waits`, in the shape a screen shows. */
export function waitsIn({ more }: Problem): Waits {
  return { state: (more.key_state as Waits["state"] | undefined) ?? "taken_up", opens_at: (more.opens_at as string | null | undefined) ?? null };
}

function outcomeOf(error: unknown): TakenUp {
  if (error instanceof Offline) return { kind: "offline" };
  if (!(error instanceof Problem)) return { kind: "failed" };
  const left = error.more.tries_left;
  const [said] = Object.values(error.fields).flat();
  switch (error.code) {
    case "key_waits": return { kind: "waits", waits: waitsIn(error) };
    case "invitation_used": return { kind: "used" };
    case "invitation_ended": return { kind: "ended" };
    case "blocked": return { kind: "blocked" };
    case "refused": return { kind: "not_for_this" };
    case "wait": case "busy": return { kind: "wait", seconds: error.retryAfter ?? 5 };
    case "wrong_secret": return { kind: "wrong", left: typeof left === "number" ? left : undefined };
    default: return said ? { kind: "field", words: said } : { kind: "failed" };
  }
}

/** What was last read of it goes by this name: null when there is nothing to tell. */
export const NOTICE = "new-phone";
/** What was answered with “That was me”: not asked again until the next unlock, or until something changed. */
export const saidMine = signal("");
me.subscribe((who) => { if (!who) saidMine.value = ""; });

export const readNotice = async (): Promise<Notice | null> => ((await ask(api.GET("/api/sign-in/ways-back/mine"))) as { notice: Notice | null }).notice;

/** One tap: its words, its phone and its key open nothing from now on. */
export async function stopIt(): Promise<void> {
  await api.POST("/api/sign-in/ways-back/mine/stop", {});
  await saidAndRead(NOTICE, readNotice);
}

export async function putAway(): Promise<void> {
  await saidAndRead<Notice | null>(NOTICE, async () => {
    await api.POST("/api/sign-in/ways-back/mine/put-away", {});
    return null;
  });
}

export interface OutOfReach { promised: number; shut: number }
export const readOutOfReach = async (): Promise<OutOfReach> => (await ask(api.GET("/api/records/out-of-reach"))) as OutOfReach;
