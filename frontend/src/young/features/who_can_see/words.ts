import { n, t } from "../../../words";
import { dayWords } from "../days";
import { topicOf } from "../voices/shown";
import type { Voice } from "../voices/state";
import { apartByCover, type Look, type SharedThing, type Watcher } from "./state";

/** What a thing is called; something I said by its own first words, where they are at hand. */
export function thingWords({ kind, record_id }: SharedThing, voices: readonly Voice[]): string {
  if (kind === "plan") return t("Your plan");
  if (kind === "decision") return t("What was decided");
  if (kind === "say_back") return t("What you said back");
  if (kind === "complaint") return t("What you said is wrong");
  if (kind === "concern") return t("What was passed on to keep someone safe");
  if (kind === "worker_ask") return t("Who you’d like to work with");
  if (kind === "worker_answer") return t("What was said about your worker");
  if (kind === "quotation") return t("Words of yours to use, with no name");
  if (kind === "handover") return t("A note about your worker");
  const voice = voices.find(({ id }) => id === record_id);
  return voice ? `“${topicOf(voice)}”` : t("Something you said");
}

/** How much they see; what they see only while somebody is away is told apart, and never counted as plainly seen. */
export function countWords(person: Watcher): string[] {
  const name = person.first_name;
  const { plain, covered } = apartByCover(person);
  const always = plain.length ? [n("{name} can see {n} thing", "{name} can see {n} things", plain.length, { name })] : [];
  return [...always, ...covered.map(({ name: name2, things }) => n("{name} can see {n} thing when {name2} is away", "{name} can see {n} things when {name2} is away", things.length, { name, name2 }))];
}

export function openedWords({ last_opened_at }: Watcher): string {
  return last_opened_at ? t("Last opened one on {day}", { day: dayWords(last_opened_at) }) : t("Not opened yet");
}

export function lookWords({ first_name, kind, at }: Look): string {
  const told = { name: first_name, day: dayWords(at) };
  if (kind === "plan") return t("{name} opened your plan on {day}.", told);
  if (kind === "worker_ask") return t("{name} opened who you’d like to work with on {day}.", told);
  if (kind === "quotation") return t("{name} opened words of yours to use on {day}.", told);
  if (kind === "handover") return t("{name} opened a note about your worker on {day}.", told);
  if (kind === "say_back") return t("{name} opened what you said back on {day}.", told);
  if (kind === "complaint") return t("{name} opened what you said is wrong on {day}.", told);
  if (kind === "concern") return t("{name} opened what was passed on, on {day}.", told);
  return kind === "decision" ? t("{name} opened what was decided on {day}.", told) : t("{name} opened what you said on {day}.", told);
}
