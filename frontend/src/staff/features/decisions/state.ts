/** Decisions as the server gives and takes them, and the form a worker fills in. */
import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import type { Taps } from "../../../said/taps_words";
import type { Errors } from "../../../ui/error_summary/error_summary";
import { t } from "../../../words";
import { type Sending, sendingOf } from "../../version";
import { nameOf } from "../to_answer/words";
import { type About, findLine } from "../voice/state";

export type Status = "doing" | "done" | "part" | "not_doing" | "thinking";
export interface Next { what: string; who?: string | null; by_on?: string | null }
export interface YouSaid extends Taps { about?: About | null; feeling?: string | null; words?: string | null; taken_back_on?: string | null }
export interface Decision {
  id: string; voice_id: string; version_id: string; you_said: YouSaid; we_decided: string; because: string; who_decided: string; next: Next[];
  status: Status; could_do_instead?: string | null; told?: string | null; decided_at: string; by: { id: string; first_name: string };
  seen_at?: string | null; say_back?: string | null; said_back_at?: string | null; answer_again_by?: string | null; talk_by?: string | null; look_again_by?: string | null;
}

export const MOST_NEXT = 5; // the server's limit: more is a plan, not an answer

export interface NextRow { id: string; what: string; who: string; by_on: string }
/** `against`: goes against what they asked for; not said yet means yes for “Not doing it” only. */
export interface Answer {
  decision_id: string; we_decided: string; because: string; who_decided: string; next: NextRow[]; status?: Status;
  against?: boolean; could_do_instead: string; told: string; sending?: Sending;
}

export const emptyRow = (): NextRow => ({ id: newId(), what: "", who: "", by_on: "" });
export const emptyAnswer = (who_decided: string): Answer => ({ decision_id: newId(), we_decided: "", because: "", who_decided, next: [], could_do_instead: "", told: "" });

/** A saved decision as the form again, to change it. */
export const answerFrom = (decision: Decision): Answer => ({
  decision_id: decision.id, we_decided: decision.we_decided, because: decision.because, who_decided: decision.who_decided, status: decision.status,
  next: decision.next.map(({ what, who, by_on }) => ({ id: newId(), what, who: who ?? "", by_on: by_on ?? "" })),
  against: Boolean(decision.could_do_instead ?? decision.told) || undefined, could_do_instead: decision.could_do_instead ?? "", told: decision.told ?? "",
});

export const goesAgainst = ({ against, status }: Pick<Answer, "against" | "status">): boolean => against ?? status === "not_doing";

const filled = (row: NextRow): boolean => Boolean(row.what.trim() || row.who.trim() || row.by_on);

/** What is saved: empty rows left out, and what belongs to “against” only where it is. */
export function wordsOf(answer: Answer, voice_id: string) {
  const against = goesAgainst(answer);
  return {
    voice_id, we_decided: answer.we_decided, because: answer.because, who_decided: answer.who_decided.trim(), status: answer.status!,
    next: answer.next.filter(filled).map(({ what, who, by_on }) => ({ what, who: who.trim() || null, by_on: by_on || null })),
    could_do_instead: (against && answer.could_do_instead.trim()) || null, told: (against && answer.told.trim()) || null,
  };
}

/** What is plainly missing, by field id. Whether “because” is a reason is for the server to say. */
export function missingFrom(answer: Answer): Errors {
  const errors: Record<string, string | undefined> = {
    status: answer.status ? undefined : t("Pick what is happening with it."),
    we_decided: answer.we_decided.trim() ? undefined : t("Say what was decided."),
    because: answer.because.trim() ? undefined : t("Say why. They always see a reason."),
    who_decided: answer.who_decided.trim() ? undefined : t("Say who decided."),
  };
  answer.next.forEach((row) => { if (filled(row) && !row.what.trim()) errors[`next-${row.id}-what`] = t("Say what happens, or remove this step."); });
  return errors;
}

/** The server's field names as this form's ids: “next.0.what” is the first row that was sent. */
export const idOfField = (answer: Answer) => (field: string): string | undefined => {
  const [name = "", at = "", part = "what"] = field.split(".");
  if (["status", "we_decided", "because", "who_decided", "could_do_instead", "told"].includes(name)) return name;
  const row = name === "next" ? answer.next.filter(filled)[Number(at)] : undefined;
  return row && `next-${row.id}-${part}`;
};

/** The sending to remember, so that a save whose reply was lost can be repeated and changed words are a new version. */
export const nextSending = (answer: Answer, voice_id: string): Sending => sendingOf(wordsOf(answer, voice_id), answer.sending);

export async function putDecision(answer: Answer, voice_id: string, { version_id }: Sending): Promise<void> {
  await ask(api.PUT("/api/decisions/{decision_id}", { params: { path: { decision_id: answer.decision_id } }, body: { ...wordsOf(answer, voice_id), version_id } }));
}
export const readDecision = async (decision_id: string): Promise<Decision> => (await ask(api.GET("/api/decisions/{decision_id}", { params: { path: { decision_id } } }))) as Decision;

export interface WithName { decision: Decision; name: string }

/** A decision and the nickname of whose it is, from my own list; the API’s decision does not carry it. */
export async function readWithName(decision_id: string): Promise<WithName> {
  const decision = await readDecision(decision_id);
  const line = await findLine(decision.voice_id);
  return { decision, name: line ? nameOf(line.young_person) : t("The young person") };
}
