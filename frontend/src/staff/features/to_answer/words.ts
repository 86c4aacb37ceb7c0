/** Codes of the lists in words. What this app does not know is shown as it came, so that nothing is hidden. */
import { mark, n, t } from "../../../words";
import { agoWords, dayInside } from "../../days";
import { type Covered, isWaiting, type SayBack, type SentLine, type ToAnswer } from "./state";

const plainly = (code: string): string => code.replaceAll("_", " ");
const ABOUT: Readonly<Record<string, string>> = {
  plan: mark("Their plan"), step: mark("A point of their plan"), measure: mark("What adults do to keep them safe"), worker: mark("A worker"), service: mark("The service"), anything: mark("Something of their own"),
};
const WAYS: Readonly<Record<string, string>> = {
  words: mark("words"), feeling: mark("how it is going"), statements: mark("what it is like"), point: mark("how they see it"), measure: mark("how it feels"), would_help: mark("what would help"),
  scribed: mark("typed for them"), interpreter: mark("with an interpreter"),
};
const SAID_BACK: Readonly<Record<SayBack, string>> = {
  fair: mark("That’s fair"), disagree: mark("I get it, but I don’t agree"), dont_understand: mark("I don’t understand"),
  want_to_talk: mark("I want to talk"), look_again: mark("I want someone to look again"),
};

export const aboutWord = (kind: string): string => (ABOUT[kind] ? t(ABOUT[kind]) : plainly(kind));
export const waysWords = (ways: readonly string[]): string => ways.map((way) => (WAYS[way] ? t(WAYS[way]) : plainly(way))).join(", ");
export const sayBackWord = (code: string): string => (code in SAID_BACK ? t(SAID_BACK[code as SayBack]) : plainly(code));
export const nameOf = ({ nickname, initials }: { nickname?: string | null; initials: string }): string => nickname || initials;

/** “For Sam Reed, away until Thu 26 Nov”. */
export function coverWords({ name, away, away_until }: Covered): string {
  if (!away) return t("For {name}", { name });
  return away_until ? t("For {name}, away until {day}", { name, day: dayInside(away_until) }) : t("For {name}, who is away", { name });
}

/** Why cover cannot open it yet, and from when. */
export function notYetWords({ name }: Covered, opens_on?: string | null): string {
  if (!opens_on) return t("{name} has opened this. You can open it only while they are away.", { name });
  return t("You can open this from {day} if {name} has not, or while they are away.", { name, day: dayInside(opens_on) });
}

/** “3 waiting, 1 late. Last view came in 2 hours ago.” */
export function summaryWords(lines: readonly SentLine[], last?: ToAnswer["last_received_at"], now?: Date): string {
  const waiting = lines.filter(isWaiting);
  const late = waiting.filter(({ days_late }) => days_late > 0).length;
  const first = waiting.length === 0 ? t("Nothing waiting.") : late ? t("{waiting} waiting, {late} late.", { waiting: waiting.length, late }) : n("{n} waiting.", "{n} waiting.", waiting.length);
  return last ? `${first} ${t("Last view came in {ago}.", { ago: agoWords(last, now) })}` : first;
}

/** What the young person said to the answer: “Kestrel said: “That’s fair.””, with what is owed because of it. */
export function saidBackWords(name: string, { say_back, talk_by, look_again_by }: Pick<SentLine, "say_back" | "talk_by" | "look_again_by">): string[] {
  if (!say_back) return [];
  const lines = [t("{name} said: “{words}.”", { name, words: sayBackWord(say_back) })];
  if (talk_by && say_back === "want_to_talk") lines.push(t("Talk with them by {day}.", { day: dayInside(talk_by) }));
  if (talk_by && say_back === "dont_understand") lines.push(t("Explain it again by {day}.", { day: dayInside(talk_by) }));
  if (look_again_by) lines.push(t("Someone who was not part of this looks again by {day}.", { day: dayInside(look_again_by) }));
  return lines;
}
