/**
 * Which five of the 28 come next. How far somebody is stays on this phone, sealed like a draft: what was answered is theirs alone.
 * The two that touch on harm are never dealt: they are asked for.
 */
import { signal } from "@preact/signals";
import { sealDraft, unsealDraft } from "../../../../drafts";
import { me } from "../../../../session";
import { stored } from "../../../../stored";
import { STATEMENTS } from "../../../../said/statements";
import type { Bytes } from "../../../../bytes";
import type { About } from "../state";

export const LAST: readonly number[] = [21, 28];
export const ORDER: readonly number[] = Object.keys(STATEMENTS).map(Number).filter((number) => !LAST.includes(number));
export const A_GO = 5;
const PLACE = "cards"; // in the phone's store: a sealed value under a name that says nothing of whom

/** The cards of this go, in order. */
export const dealt = signal<readonly number[]>([]);
/** Whether cards are being picked from the whole list. */
export const fromList = signal(false);
me.subscribe((who) => { if (!who) [dealt.value, fromList.value] = [[], false]; });

type Places = Record<string, number>;
const whose = ({ kind, id }: About): string => id ?? kind;

/** Five from this place on, round and round. */
export const fiveFrom = (place: number): number[] => Array.from({ length: A_GO }, (_, i) => ORDER[(place + i) % ORDER.length]!);

async function readPlaces(): Promise<Places> {
  const sealed = (await (await stored()).get("kept", PLACE)) as Bytes | undefined;
  return sealed ? ((await unsealDraft(PLACE, sealed).catch(() => ({}))) as Places) : {};
}

/** Deals the next five about this worker or service. */
export async function deal(about: About): Promise<readonly number[]> {
  const places = await readPlaces();
  fromList.value = false;
  return (dealt.value = fiveFrom(places[whose(about)] ?? 0));
}

/** This card was seen: the next go begins after it. A phone that cannot keep it begins again, and loses nothing else. */
export async function passed(about: About, number: number): Promise<void> {
  const at = ORDER.indexOf(number);
  if (at < 0) return;
  try {
    const sealed = await sealDraft(PLACE, { ...(await readPlaces()), [whose(about)]: (at + 1) % ORDER.length });
    await (await stored()).put("kept", sealed, PLACE);
  } catch {
    return;
  }
}

/** Where a card leads: the next of this go, its end, or back to the whole list it was picked from. */
export function after(number: number): string {
  if (fromList.value) return "/say/cards/all";
  // After a reload or the lock a go begins anew with the card that is shown.
  if (!dealt.value.includes(number)) dealt.value = LAST.includes(number) ? LAST : fiveFrom(ORDER.indexOf(number));
  const next = dealt.value[dealt.value.indexOf(number) + 1];
  return next ? `/say/cards/${next}` : "/say/cards/done";
}
