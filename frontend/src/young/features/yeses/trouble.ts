import { Offline, Problem } from "../../../api";
import { t } from "../../../words";

const SAID: Readonly<Record<string, () => string>> = {
  newer: () => t("This was told anew. Read that first."),
  not_clear: () => t("You said it is not clear. They will tell you more first."),
  answered: () => t("You said this already."),
  nobody_picked: () => t("Pick at least one person, or say no."),
  nothing_picked: () => t("Pick at least one thing they can bring."),
  not_theirs_to_pick: () => t("One of these is not there now. Pick again."),
  too_early: () => t("It is too soon. You can say yes later."),
  not_alone: () => t("You can say yes when no adult is with you."),
  same_adult: () => t("This adult was there the first time. Ask another adult, or use your phone."),
  over: () => t("The time for a yes to this is over. You can be asked again."),
  yes_needs_an_end: () => t("The time for a yes to this is over. You can be asked again."),
  ran_out: () => t("This waited too long. You can be asked again."),
  taken_back: () => t("You took this back."),
};

/** What was refused, and by which rules. */
const codesIn = ({ code, more: { reasons } }: Problem): string[] => [code, ...(Array.isArray(reasons) ? (reasons as { code: string }[]).map((one) => one.code) : [])];

/** Why it did not go, never as blame. Nothing is said for me. */
export function troubleIn(error: unknown): string {
  if (error instanceof Offline) return t("No signal. Try again when there is signal.");
  const code = error instanceof Problem ? codesIn(error).find((one) => one in SAID) : undefined;
  return code ? SAID[code]!() : t("We could not do that. Try again.");
}
