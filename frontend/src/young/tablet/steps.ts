/** Where somebody is on the tablet. Page memory only. */
import { signal } from "@preact/signals";
import { moves } from "../../router";
import type { Invitation } from "../start/invitation_link";

export type StepName = "begin" | "words" | "choose" | "asked" | "again" | "answered" | "limits" | "hands" | "start" | "say" | "read_back" | "end";

const now = signal<StepName>("begin");
export const step = {
  get value(): StepName { return now.value; },
  set value(to: StepName) {
    now.value = to;
    moves.value++; // the new step's heading takes the focus
    scrollTo(0, 0);
  },
  /** An invitation the worker made for this tablet: its words are in here and nowhere else. */
  invitation: null as Invitation | null,
};
