/** The five states of a decision and the five things to say back, each as a word and an icon. */
import checkCheck from "~icon/check-check";
import circleCheck from "~icon/circle-check";
import circleSlash from "~icon/circle-slash";
import hourglass from "~icon/hourglass";
import play from "~icon/footprints";
import type { Shapes } from "../../../ui/icon/icon";
import { mark, t } from "../../../words";
import { dayWords } from "../days";
import type { Decision, SayBack, Status } from "./state";

export const STATUS: Record<Status, { word: string; icon: Shapes; tone: "moss" | "sky" | "plain" }> = {
  doing: { word: mark("Doing it"), icon: play, tone: "moss" },
  done: { word: mark("Done"), icon: circleCheck, tone: "moss" },
  part: { word: mark("Part of it"), icon: checkCheck, tone: "moss" },
  not_doing: { word: mark("Not doing it"), icon: circleSlash, tone: "plain" },
  thinking: { word: mark("Still thinking"), icon: hourglass, tone: "sky" },
};

export const SAY_BACKS: readonly { value: SayBack; word: string; hint?: string }[] = [
  { value: "fair", word: mark("That’s fair") },
  { value: "disagree", word: mark("I get it, but I don’t agree") },
  { value: "dont_understand", word: mark("I don’t understand") },
  { value: "want_to_talk", word: mark("I want to talk") },
  { value: "look_again", word: mark("I want someone to look again"), hint: mark("Someone who was not part of this will look.") },
];

export const sayBackWord = (said: SayBack): string => t(SAY_BACKS.find(({ value }) => value === said)!.word);

/** What follows from what was said back, with its day. A look once asked for stays owed, whatever is said later. */
export function whatFollows({ say_back, talk_by, look_again_by, by }: Pick<Decision, "say_back" | "talk_by" | "look_again_by" | "by">): string[] {
  const name = by.first_name;
  const lines: string[] = [];
  if (talk_by && say_back === "want_to_talk") lines.push(t("{name} should talk with you by {date}.", { name, date: dayWords(talk_by) }));
  if (talk_by && say_back === "dont_understand") lines.push(t("{name} should explain it again by {date}.", { name, date: dayWords(talk_by) }));
  if (look_again_by) lines.push(t("Someone who was not part of this will look."), t("You can have an advocate."), t("You will hear by {date}.", { date: dayWords(look_again_by) }));
  return lines;
}
