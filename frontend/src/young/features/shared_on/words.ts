import { Offline, Problem } from "../../../api";
import { t } from "../../../words";
import { dayWords } from "../days";
import type { ShareAsk } from "./state";

/** Where it stands, once I have said something or it is over. */
export function standsWords({ state, on, person: { first_name: name } }: ShareAsk): string {
  const day = dayWords(on);
  if (state === "shown") return t("{name} can see it now.", { name });
  if (state === "said_yes") return t("You said yes. We wait a day, and then we ask you again.");
  if (state === "no") return t("You said no on {day}. That is OK.", { day });
  if (state === "not_now") return t("You said not now on {day}. That is OK.", { day });
  return t("This is over. You need not say anything.");
}

/** Why it did not go, never as blame. Nothing is said for me. */
export function troubleIn(error: unknown): string {
  if (error instanceof Offline) return t("No signal. Try again when there is signal.");
  if (error instanceof Problem && error.code === "over") return t("This is over. No one was shown anything by it.");
  if (error instanceof Problem && error.code === "shown") return t("They can see it now. You can stop that in “Who can see my things”.");
  return t("We could not do that. Try again.");
}
