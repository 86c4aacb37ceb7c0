/** What a worker asked them and still waits, once their six words are in. Page memory only, and gone with the session. */
import { signal } from "@preact/signals";
import { me } from "../../session";
import { lastRead, readAgain } from "../features/last_read/state";
import { readRequests, type Request } from "../features/yeses/state";
import { step, type StepName } from "./steps";

/** The one that is open, and what they said to it. */
export const asking = signal<string | null>(null);
export const answered = signal<Request | null>(null);

/** Those nobody answered yet: “Ask me later” is not put in front of them again here, and nothing earlier is shown. */
export const waiting = (): Request[] => (lastRead<Request[]>("requests").value.value ?? []).filter(({ state }) => state === "waiting");

/** Whether something waits. What cannot be read now keeps nobody from saying something. */
export async function readWaiting(): Promise<boolean> {
  await readAgain("requests", readRequests);
  return waiting().length > 0;
}

export function openAsked(id: string): void {
  asking.value = id;
  step.value = "asked";
}

/** They said it: it waits no more, and what is shown is what became of it. */
export function settle(request: Request): void {
  const list = lastRead<Request[]>("requests");
  list.value = { ...list.value, value: list.value.value?.filter(({ id }) => id !== request.id) };
  answered.value = request;
  step.value = "answered";
}

const OURS: readonly StepName[] = ["choose", "asked", "answered"];
me.subscribe((who) => {
  if (who) return;
  [asking.value, answered.value] = [null, null];
  if (OURS.includes(step.value)) step.value = "begin";
});
