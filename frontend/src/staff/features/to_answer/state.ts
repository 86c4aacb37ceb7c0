/** What was sent to the person signed in, as lists show it: never any words (answers.md, “Lists without words”). */
import { api, ask } from "../../../api";

export interface YoungPerson { id: string; nickname?: string | null; initials: string; confirmed: boolean }
export type SayBack = "fair" | "disagree" | "dont_understand" | "want_to_talk" | "look_again";

export interface SentLine {
  id: string; young_person: YoungPerson; about_kind: string; sent_at: string; due_on?: string | null; days_late: number;
  state: string; decision_id?: string | null; decided_at?: string | null; seen_at?: string | null; say_back?: string | null;
  answer_again_by?: string | null; talk_by?: string | null; look_again_by?: string | null;
}
export interface ToAnswerLine extends SentLine { ways: string[]; opened_at?: string | null; owed: boolean; taken_back_on?: string | null }
export interface ToAnswer { voices: ToAnswerLine[]; last_received_at?: string | null }

export const listToAnswer = async (): Promise<ToAnswer> => (await ask(api.GET("/api/voices/to-answer"))) as ToAnswer;

/** Still owed an answer, or owed another one after “Still thinking”. */
export const isWaiting = (line: SentLine): boolean => line.state === "sent" || (line.state === "answered" && Boolean(line.answer_again_by));

/** The day it is owed by; after “Still thinking” that is the day promised then. */
export const dueOn = (line: SentLine): string | null => line.answer_again_by ?? line.due_on ?? null;

/** What waits longest first: the oldest due day, then the oldest sent. */
export const byDue = (a: SentLine, b: SentLine): number => (dueOn(a) ?? "9999").localeCompare(dueOn(b) ?? "9999") || a.sent_at.localeCompare(b.sent_at);

/** “Answered”: answered and not owed again, and what was taken back; newest first. */
export const ended = <Line extends SentLine & { taken_back_on?: string | null }>(lines: readonly Line[]): Line[] =>
  lines.filter((line) => !isWaiting(line)).sort((a, b) => lastDay(b).localeCompare(lastDay(a)));
const lastDay = (line: SentLine & { taken_back_on?: string | null }): string => line.taken_back_on ?? line.decided_at ?? line.sent_at;
