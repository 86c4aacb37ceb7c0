/** Codes of choosing a worker in words. */
import { mark, n, t } from "../../../words";
import type { OpenedAsk, Possible } from "./state";

const WISHES: Readonly<Record<string, string>> = { like: mark("would like {name}"), maybe: mark("says maybe to {name}"), not_this: mark("does not want {name}") };
export const wishWords = ({ wish, first_name }: OpenedAsk["wishes"][number]): string => t(WISHES[wish]!, { name: first_name });

const WHY: Readonly<Record<string, string>> = {
  gets_me: mark("They get me"), know_them: mark("I know them already"), easy_to_reach: mark("They are easy to reach"), a_woman: mark("I’d like a woman"), a_man: mark("I’d like a man"),
  my_language: mark("They speak my language"), something_else: mark("Something else"), not_saying: mark("I don’t want to say"),
};
export const whyWords = (why: readonly string[]): string => why.map((one) => `“${one in WHY ? t(WHY[one]!) : one}”`).join(" · ");

const OK: Readonly<Record<string, string>> = { yes: mark("It is OK"), not_really: mark("Not really OK"), talk: mark("Wants to talk about it") };
export const okWords = (code: string): string => (code in OK ? t(OK[code]!) : code);

const ROOM: Readonly<Record<string, string>> = { has_room: mark("has room"), usual: mark("a usual number"), full: mark("full") };
export const roomWords = ({ caseload, room }: Possible): string => `${n("{n} young person", "{n} young people", caseload)}, ${room in ROOM ? t(ROOM[room]!) : room}`;

export const DAYS: readonly { value: string; word: string }[] = [
  { value: "mon", word: mark("Mon") }, { value: "tue", word: mark("Tue") }, { value: "wed", word: mark("Wed") }, { value: "thu", word: mark("Thu") }, { value: "fri", word: mark("Fri") },
  { value: "sat", word: mark("Sat") }, { value: "sun", word: mark("Sun") },
];
export const daysWords = (days: readonly string[]): string => DAYS.filter(({ value }) => days.includes(value)).map(({ word }) => t(word)).join(", ");
export const PICTURES: readonly { value: string; word: string }[] = [
  { value: "table", word: mark("A table") }, { value: "mug", word: mark("A mug") }, { value: "doorway", word: mark("A doorway") }, { value: "path", word: mark("A path") }, { value: "lamp", word: mark("A lamp") },
  { value: "window", word: mark("A window") }, { value: "headphones", word: mark("Headphones") }, { value: "bus_stop", word: mark("A bus stop") },
];
