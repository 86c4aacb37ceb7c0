/** Decisions as the server gives and takes them, and the form a worker fills in. */
import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import { dayOf } from "../enrolments/state";
import type { Taps } from "../../../said/taps_words";
import type { Errors } from "../../../ui/error_summary/error_summary";
import { mark, t } from "../../../words";
import { type Sending, sendingOf } from "../../version";
import { nameOf } from "../to_answer/words";
import { type About, findLine } from "../voice/state";

export type Status = "doing" | "done" | "part" | "not_doing" | "thinking";
export interface Next { what: string; who?: string | null; by_on?: string | null }
export interface YouSaid extends Taps { about?: About | null; feeling?: string | null; words?: string | null; taken_back_on?: string | null }
export interface Decision {
  id: string; voice_id: string; version_id: string; you_said: YouSaid; we_decided: string; because: string; who_decided: string; next: Next[];
  status: Status; could_do_instead?: string | null; against?: Against | null; wish_again_on?: string | null; decided_at: string; by: { id: string; first_name: string };
  seen_at?: string | null; say_back?: string | null; said_back_at?: string | null; answer_again_by?: string | null; talk_by?: string | null; look_again_by?: string | null;
}

/** What an answer that goes against their wish has to say. */
export interface Against { wish?: string | null; why?: string | null; told?: string | null; told_on?: string | null; what_would_change_it?: string | null; look_again_on?: string | null }
export const AGAINST_FIELDS = ["wish", "why", "told", "told_on", "what_would_change_it", "look_again_on"] as const;
export type AgainstField = (typeof AGAINST_FIELDS)[number];

export const MOST_NEXT = 5; // the server's limit: more is a plan, not an answer

export interface NextRow { id: string; what: string; who: string; by_on: string }
/** `against`: goes against what they asked for; not said yet means yes for “Not doing it” only. */
export interface Answer {
  decision_id: string; we_decided: string; because: string; who_decided: string; next: NextRow[]; status?: Status;
  against?: boolean; could_do_instead: string; sending?: Sending; wish: Record<AgainstField, string>;
}

const NOTHING: Record<AgainstField, string> = { wish: "", why: "", told: "", told_on: "", what_would_change_it: "", look_again_on: "" };
export const emptyRow = (): NextRow => ({ id: newId(), what: "", who: "", by_on: "" });
export const emptyAnswer = (who_decided: string): Answer => ({ decision_id: newId(), we_decided: "", because: "", who_decided, next: [], could_do_instead: "", wish: { ...NOTHING, told_on: dayOf(new Date()) } });

/** A saved decision as the form again, to change it. */
export const answerFrom = (decision: Decision): Answer => ({
  decision_id: decision.id, we_decided: decision.we_decided, because: decision.because, who_decided: decision.who_decided, status: decision.status,
  next: decision.next.map(({ what, who, by_on }) => ({ id: newId(), what, who: who ?? "", by_on: by_on ?? "" })),
  against: Boolean(decision.against ?? decision.could_do_instead) || undefined, could_do_instead: decision.could_do_instead ?? "",
  // When it is looked at again is a new day each time; the rest is there to be said anew.
  wish: Object.fromEntries(AGAINST_FIELDS.map((name) => [name, name === "look_again_on" ? "" : decision.against?.[name] ?? ""])) as Answer["wish"],
});

/** “Not doing it” always does; any other answer when its writer says so. */
export const goesAgainst = ({ against, status }: Pick<Answer, "against" | "status">): boolean => status === "not_doing" || Boolean(against);

/** Trimmed only to see whether there is anything: words are kept as they were typed. */
const againstOf = ({ wish }: Answer): Against => Object.fromEntries(AGAINST_FIELDS.map((name) => [name, wish[name].trim() ? wish[name] : null]));

const filled = (row: NextRow): boolean => Boolean(row.what.trim() || row.who.trim() || row.by_on);

/** What is saved: empty rows left out, and what belongs to “against” only where it is. */
export function wordsOf(answer: Answer, voice_id: string) {
  const against = goesAgainst(answer);
  return {
    voice_id, we_decided: answer.we_decided, because: answer.because, who_decided: answer.who_decided.trim(), status: answer.status!,
    next: answer.next.filter(filled).map(({ what, who, by_on }) => ({ what, who: who.trim() || null, by_on: by_on || null })),
    could_do_instead: (against && answer.could_do_instead.trim()) || null, against: against ? againstOf(answer) : null,
  };
}

const MISSING: Record<AgainstField, string> = {
  wish: mark("Say what they wanted."), why: mark("Say why you did not do it."), told: mark("Say how they were told."), told_on: mark("Say on which day they were told."),
  what_would_change_it: mark("Say what would change it."), look_again_on: mark("Say on which day you look at it again."),
};

/** What is plainly missing, by field id. Whether “because” is a reason is for the server to say. */
export function missingFrom(answer: Answer): Errors {
  const errors: Record<string, string | undefined> = {
    status: answer.status ? undefined : t("Pick what is happening with it."),
    we_decided: answer.we_decided.trim() ? undefined : t("Say what was decided."),
    because: answer.because.trim() ? undefined : t("Say why. They always see a reason."),
    who_decided: answer.who_decided.trim() ? undefined : t("Say who decided."),
  };
  if (goesAgainst(answer)) {
    for (const name of AGAINST_FIELDS) if (!answer.wish[name].trim()) errors[`against-${name}`] = t(MISSING[name]);
  }
  answer.next.forEach((row) => { if (filled(row) && !row.what.trim()) errors[`next-${row.id}-what`] = t("Say what happens, or remove this step."); });
  return errors;
}

/** The server's field names as this form's ids: “next.0.what” is the first row that was sent. */
export const idOfField = (answer: Answer) => (field: string): string | undefined => {
  const [name = "", at = "", part = "what"] = field.split(".");
  if (name === "against") return `against-${at || "wish"}`;
  if (["status", "we_decided", "because", "who_decided", "could_do_instead"].includes(name)) return name;
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
