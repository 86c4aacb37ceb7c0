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
  ran_out: () => t("This waited too long. You can be asked again."),
  taken_back: () => t("You took this back."),
};

/** Why it did not go, never as blame. Nothing is said for me. */
export function troubleIn(error: unknown): string {
  if (error instanceof Offline) return t("No signal. Try again when there is signal.");
  return (error instanceof Problem && SAID[error.code]?.()) || t("We could not do that. Try again.");
}
