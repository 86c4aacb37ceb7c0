/** What a worker asked them and still waits, once their six words are in. Page memory only, and gone with the session. */
import { signal } from "@preact/signals";
import { me } from "../../session";
import { lastRead, readAgain } from "../features/last_read/state";
import { canSayAgain } from "../features/yeses/card";
import { isAsked, readRequests, type Request } from "../features/yeses/state";
import { step, type StepName } from "./steps";

/** The one that is open, and what they said to it. */
export const asking = signal<string | null>(null);
export const answered = signal<Request | null>(null);

const listed = (): Request[] => lastRead<Request[]>("requests").value.value ?? [];

/**
 * Those nobody answered yet, and yeses that waited their day and can be said again. “Ask me later” is not put in front of them again here, and
 * nothing earlier is shown.
 */
export const waiting = (): Request[] => listed().filter((one) => isAsked(one) || isAgain(one));
/** A yes they gave beside an adult, a day ago or more. */
export const isAgain = (request: Request): boolean => request.state === "yes" && !request.is_over && canSayAgain(request);

/** Whether something waits. What cannot be read now keeps nobody from saying something. */
export async function readWaiting(): Promise<boolean> {
  await readAgain("requests", readRequests);
  return waiting().length > 0;
}

export function openAsked(id: string): void {
  asking.value = id;
  step.value = listed().some((one) => one.id === id && isAgain(one)) ? "again" : "asked";
}

/** They said it: it waits no more, whatever a list that was asked for before says, and what is shown is what became of it. Locked meanwhile, nothing is. */
export function settle(request: Request): void {
  if (!asking.value) return;
  void readAgain("requests", () => Promise.resolve(listed().filter(({ id }) => id !== request.id)));
  answered.value = request;
  step.value = "answered";
}

const OURS: readonly StepName[] = ["choose", "asked", "again", "answered"];
me.subscribe((who) => {
  if (who) return;
  [asking.value, answered.value] = [null, null];
  if (OURS.includes(step.value)) step.value = "begin";
});
