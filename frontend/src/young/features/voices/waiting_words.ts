/** Waiting for an answer, told truly (experience 1.7, 1.9): who is away, who reads meanwhile, who is on it, and what is late. */
import { t } from "../../../words";
import { dayWords, isPast } from "../days";
import { coverFor, pickedReaders } from "./cover";
import type { Reader, Voice } from "./state";

const away = ({ first_name, away_until }: Reader): string =>
  away_until ? t("{name} is away until {date}.", { name: first_name, date: dayWords(away_until) }) : t("{name} is away.", { name: first_name });

/** One line for each picked person who is away; who reads meanwhile is named only where they hold a key. */
export function awayLines(readers: readonly Reader[]): string[] {
  return pickedReaders(readers).filter((reader) => reader.away).map((reader) => {
    const cover = coverFor(readers, reader.id);
    return cover ? `${away(reader)} ${t("{name2} is reading messages.", { name2: cover.first_name })}` : away(reader);
  });
}

/** Only a day still to come is a promise; one that went by says nothing any more. */
export function onItWords({ on_it, decision, state }: Pick<Voice, "on_it" | "decision" | "state">): string | undefined {
  if (!on_it || decision || state !== "sent" || isPast(on_it.by)) return undefined;
  return t("{name} is on it. You will hear by {date}.", { name: on_it.who.first_name, date: dayWords(on_it.by) });
}

export const isLate = ({ due_on, decision, state }: Pick<Voice, "due_on" | "decision" | "state">): boolean => Boolean(due_on) && !decision && state === "sent" && isPast(due_on!);

/** That it is late, and who can see that: the lead's list shows it, without any words of it. */
export function lateWords({ due_on, named_adult }: Pick<Voice, "due_on" | "named_adult">): string {
  const late = t("No answer yet. It was due on {date}.", { date: dayWords(due_on!) });
  return named_adult ? `${late} ${t("{name}’s boss can see that you are waiting.", { name: named_adult.first_name })}` : late;
}
