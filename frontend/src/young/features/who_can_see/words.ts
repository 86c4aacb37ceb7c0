import { n, t } from "../../../words";
import { dayWords } from "../days";
import { topicOf } from "../voices/shown";
import type { Look, SharedThing, Watcher } from "./state";

/** What a thing is called, by its own first words where it is mine. */
export function thingWords({ kind, topic }: Pick<SharedThing, "kind" | "topic">): string {
  if (kind === "plan") return t("Your plan");
  if (kind === "decision") return t("What was decided");
  return topic ? `“${topicOf({ words: topic })}”` : t("How it is going");
}

export const countWords = ({ first_name, count }: Watcher): string =>
  n("{name} can see {n} thing", "{name} can see {n} things", count, { name: first_name });

export function openedWords({ last_opened_at }: Watcher): string {
  return last_opened_at ? t("Last opened one on {day}", { day: dayWords(last_opened_at) }) : t("Not opened yet");
}

export function lookWords({ first_name, kind, at }: Look): string {
  const told = { name: first_name, day: dayWords(at) };
  if (kind === "plan") return t("{name} opened your plan on {day}.", told);
  return kind === "decision" ? t("{name} opened what was decided on {day}.", told) : t("{name} opened what you said on {day}.", told);
}
