/** What was tapped, in the words it was tapped in: the same for the young person and for whoever reads it. */
import { mark, t } from "../words";

export type Point = "same" | "part_of_it" | "another_way" | "dont_know" | "dont_want_to_say";
export type Measure = "helps" | "ok" | "harder" | "dont_know";
export type StatementAnswer = "yes" | "mostly" | "not_really" | "no" | "not_sure";
export type Matters = "a_lot" | "a_bit" | "not_now";
export type WouldHelp =
  | "someone_to_text" | "lift_home" | "time_with_people" | "fewer_meetings" | "help_at_school" | "help_with_phone" | "talk_to_family" | "different_worker" | "something_else";
export interface Statement { number: number; answer: StatementAnswer; matters?: Matters | null }
/** What was tapped beside the face; the names are the server’s. */
export interface Taps {
  point?: Point | null; measure?: Measure | null; statements?: Statement[]; would_help?: WouldHelp[]; number_one?: WouldHelp | null;
}

export const POINTS: Readonly<Record<Point, string>> = {
  same: mark("I see it like this too"), part_of_it: mark("I see part of it"), another_way: mark("I see it another way"),
  dont_know: mark("I don’t know"), dont_want_to_say: mark("I don’t want to say"),
};
export const MEASURES: Readonly<Record<Measure, string>> = {
  helps: mark("It helps"), ok: mark("It is OK"), harder: mark("It makes things harder"), dont_know: mark("I don’t know"),
};
export const ANSWERS: Readonly<Record<StatementAnswer, string>> = {
  yes: mark("Yes"), mostly: mark("Mostly"), not_really: mark("Not really"), no: mark("No"), not_sure: mark("Not sure"),
};
export const MATTERS: Readonly<Record<Matters, string>> = { a_lot: mark("A lot"), a_bit: mark("A bit"), not_now: mark("Not now") };
export const MATTER_LINES: Readonly<Record<Matters, string>> = {
  a_lot: mark("Matters a lot"), a_bit: mark("Matters a bit"), not_now: mark("Does not matter now"),
};
export const HELPS: Readonly<Record<WouldHelp, string>> = {
  someone_to_text: mark("Someone to text"), lift_home: mark("A lift home"), time_with_people: mark("Time with people I like"),
  fewer_meetings: mark("Fewer meetings"), help_at_school: mark("Help at school"), help_with_phone: mark("Help with my phone"),
  talk_to_family: mark("Someone to talk to my family"), different_worker: mark("A different worker"), something_else: mark("Something else"),
};

/** The code’s words; a code this app does not know yet is shown as it came, so that nothing is hidden. */
export function wordsOf<Code extends string>(words: Readonly<Record<Code, string>>, code: Code): string {
  const known = words[code] ?? code.replaceAll("_", " ");
  return t(known);
}

/** Nothing was tapped. */
export const noTaps = ({ point, measure, statements, would_help }: Taps): boolean => !point && !measure && !statements?.length && !would_help?.length;
