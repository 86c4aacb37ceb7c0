/** What is said about an ask, in the words of the design. */
import { mark, t } from "../../../words";
import type { Ask, Wish } from "./state";

export const WISHES: readonly { value: Wish; word: string }[] = [
  { value: "like", word: mark("I’d like this person") }, { value: "maybe", word: mark("Maybe") }, { value: "not_this", word: mark("Not this person") },
];
export const WHY: readonly { value: string; word: string }[] = [
  { value: "gets_me", word: mark("They get me") }, { value: "know_them", word: mark("I know them already") }, { value: "easy_to_reach", word: mark("They are easy to reach") },
  { value: "a_woman", word: mark("I’d like a woman") }, { value: "a_man", word: mark("I’d like a man") }, { value: "my_language", word: mark("They speak my language") },
  { value: "something_else", word: mark("Something else") }, { value: "not_saying", word: mark("I don’t want to say") },
];
const DAYS: Readonly<Record<string, string>> = {
  mon: mark("Monday"), tue: mark("Tuesday"), wed: mark("Wednesday"), thu: mark("Thursday"), fri: mark("Friday"), sat: mark("Saturday"), sun: mark("Sunday"),
};
const ORDER = Object.keys(DAYS);

/** “Monday, Tuesday”, in the order of the week. */
export const daysWords = (days: readonly string[]): string => ORDER.filter((day) => days.includes(day)).map((day) => t(DAYS[day]!)).join(", ");

/** “You asked for Sam.”, by whom I like most; else that I told them. */
export function askedWords({ wishes, someone }: Ask): string {
  const liked = wishes.find(({ wish }) => wish === "like") ?? (someone ? undefined : wishes.find(({ wish }) => wish === "maybe"));
  if (liked) return t("You asked for {name}.", { name: liked.first_name });
  return someone ? t("You asked for {name}.", { name: someone.who }) : t("You told us who you don’t want.");
}

const WISH_WORDS: Readonly<Record<Wish, string>> = { like: mark("{name}: you would like them"), maybe: mark("{name}: maybe"), not_this: mark("{name}: not this person") };
export const wishWords = ({ first_name, wish }: Ask["wishes"][number]): string => t(WISH_WORDS[wish], { name: first_name });
