/** Where somebody is on the tablet, and how they came there. Page memory only: the browser's history holds the number of a step and nothing of it. */
import { signal } from "@preact/signals";
import { moves } from "../../router";
import type { Invitation } from "../start/invitation_link";

export type StepName = "begin" | "words" | "choose" | "asked" | "again" | "answered" | "limits" | "hands" | "start" | "say" | "read_back" | "end";

const now = signal<StepName>("begin");
let trail: readonly StepName[] = ["begin"];
const here = (): number => (history.state?.at as number | undefined) ?? 0;

function show(to: StepName): void {
  now.value = to;
  moves.value++; // the new step's heading takes the focus
  scrollTo(0, 0);
}

/** The browser's Back goes one step back, and never off the tablet with words on it. `allowed`: what can be shown now instead. Gives the way to stop. */
export function stepBack(allowed: (to: StepName) => StepName): () => void {
  const turn = (): void => {
    const to = trail[here()];
    if (to && to !== now.value && allowed(to) !== now.value) show(allowed(to));
  };
  addEventListener("popstate", turn);
  return () => removeEventListener("popstate", turn);
}

export const step = {
  get value(): StepName { return now.value; },
  set value(to: StepName) {
    if (to !== now.value) {
      trail = [...trail.slice(0, here() + 1), to];
      history.pushState({ inside: true, at: here() + 1 }, "");
    }
    show(to);
  },
  /** An invitation the worker made for this tablet: its words are in here and nowhere else. */
  invitation: null as Invitation | null,
};
