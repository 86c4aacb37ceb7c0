import { t } from "../../../words";
import { dayWords } from "../days";
import { joined } from "../voices/roles";
import type { Request, YesTo } from "./state";

/** What a yes is to, as I would say it. */
export function toWhat(yes_to: YesTo): string {
  if (yes_to === "plan") return t("Read what I say about my plan");
  if (yes_to === "meeting") return t("Bring what I say to a meeting");
  if (yes_to === "service_learning") return t("Learn from what I say");
  if (yes_to === "quotation") return t("Use my words, with no name");
  return t("Ask me about a study");
}

export const namesIn = (people: readonly { first_name: string }[]): string => joined(people.map(({ first_name }) => first_name));

/** Where it stands, in one line. */
export function standingWords({ state, people, is_over, ends_on, answered_at, withdrawn_at }: Request): string {
  const day = answered_at ? dayWords(answered_at) : "";
  if (state === "no") return t("You said no on {day}. That is OK.", { day });
  if (is_over && state !== "yes") return t("The time for this is over. You do not have to answer.");
  if (state === "unclear") return t("You said it is not clear. They will tell you more.");
  if (state === "later") return t("You said: ask me later.");
  if (state === "waiting") return t("You have not said yet.");
  if (withdrawn_at) return t("You took it back on {day}.", { day: dayWords(withdrawn_at) });
  if (is_over) return t("It ended on {day}.", { day: dayWords(ends_on) });
  if (people.some((one) => one.state === "standing")) return t("It ends on {day}.", { day: dayWords(ends_on) });
  if (people.some((one) => one.state === "waiting")) return t("It waits for you to say yes again.");
  return t("It has ended.");
}
