/** What a new phone waits for, in a sentence. */
import { t } from "../../words";
import { dayWords, timeWords } from "../features/days";
import type { Waits } from "./state";

export const whenWords = (at: string): string => t("{day} at {time}", { day: dayWords(at), time: timeWords(Date.parse(at)) });

export function waitsFor({ state, opens_at }: Waits): string {
  if (state === "ended" || state === "stopped") return t("It ran out, or someone stopped it. Ask your worker to start again.");
  if (state === "confirmed" && opens_at) return t("An adult said it was you. You can open it from {when}.", { when: whenWords(opens_at) });
  return t("An adult has to see you or talk to you. Then they say it was you.");
}
