/** What was sent to the person signed in, as lists show it: never any words (answers.md, “Lists without words”). */
import { api, ask } from "../../../api";

export interface YoungPerson { id: string; nickname?: string | null; initials: string; confirmed: boolean }
export type SayBack = "fair" | "disagree" | "dont_understand" | "want_to_talk" | "look_again";

export interface SentLine {
  id: string; young_person: YoungPerson; about_kind: string; sent_at: string; due_on?: string | null; days_late: number;
  state: string; decision_id?: string | null; decided_at?: string | null; seen_at?: string | null; say_back?: string | null;
  answer_again_by?: string | null; talk_by?: string | null; look_again_by?: string | null;
  /** The day that was promised last. `unopened_since`: the day it came, once it lies unopened for too long. */
  on_it_by?: string | null; unopened_since?: string | null;
}
/** Whom it was sent to, where the reader is only their cover; `away_until` is their first day back. */
export interface Covered { id: string; name: string; away: boolean; away_until?: string | null }
export interface ToAnswerLine extends SentLine { ways: string[]; opened_at?: string | null; owed: boolean; taken_back_on?: string | null;
  is_named_adult?: boolean; covering_for?: Covered | null; can_open?: boolean; opens_on?: string | null }
export interface ToAnswer { voices: ToAnswerLine[]; last_received_at?: string | null }

/** “I am on it by …”: said by whoever owes the answer, or their cover who may open it. */
export const sayOnIt = async (voice_id: string, by: string): Promise<unknown> => ask(api.POST("/api/voices/{voice_id}/on-it", { params: { path: { voice_id } }, body: { by } }));

export const isLate = (line: SentLine): boolean => isWaiting(line) && line.days_late > 0;
/** May this reader promise a day? The server asks again. */
export const mayBeOnIt = ({ is_named_adult, covering_for, can_open }: ToAnswerLine): boolean => Boolean(can_open && (is_named_adult || covering_for));

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
