/** Plans as the server gives and takes them, and the form a worker fills in. */
import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import type { Errors } from "../../../ui/error_summary/error_summary";
import { t } from "../../../words";
import { type Sending, sendingOf } from "../../version";

export type StepKind = "step" | "protective_measure";
export interface Step { id: string; kind: StepKind; words: string; who?: string | null; by_on?: string | null }
export interface Plan {
  id: string; young_person_id: string; version_id: string; title: string; summary?: string | null; worries?: string | null; steps: Step[];
  written_by: { id: string; first_name: string }; updated_at: string;
}
export interface ListedPlan { id: string; young_person_id: string; state: string; updated_at: string }

/** A step keeps its id from version to version, so that a voice can be about it. */
export interface StepRow { id: string; kind: StepKind; words: string; who: string; by_on: string }
export interface Writing { plan_id: string; title: string; summary: string; worries: string; steps: StepRow[]; sending?: Sending }

export const MOST_STEPS = 50; // the server's limit: longer cannot be read on a phone

export const listPlans = async (young_person_id: string): Promise<ListedPlan[]> =>
  ((await ask(api.GET("/api/plans/", { params: { query: { young_person_id } } }))) as { plans: ListedPlan[] }).plans;
export const readPlan = async (plan_id: string): Promise<Plan> => (await ask(api.GET("/api/plans/{plan_id}", { params: { path: { plan_id } } }))) as Plan;

export const emptyStep = (kind: StepKind = "step"): StepRow => ({ id: newId(), kind, words: "", who: "", by_on: "" });
export const emptyPlan = (): Writing => ({ plan_id: newId(), title: t("Your safety plan"), summary: "", worries: "", steps: [emptyStep()] });
export const writingFrom = ({ id, title, summary, worries, steps }: Plan): Writing => ({
  plan_id: id, title, summary: summary ?? "", worries: worries ?? "", steps: steps.map((step) => ({ ...step, who: step.who ?? "", by_on: step.by_on ?? "" })),
});

const filled = ({ words, who, by_on }: StepRow): boolean => Boolean(words.trim() || who.trim() || by_on);

/** What is saved: empty steps left out. */
export const wordsOf = ({ title, summary, worries, steps }: Writing, young_person_id: string) => ({
  young_person_id, title: title.trim(), summary: summary.trim() || null, worries: worries.trim() || null,
  steps: steps.filter(filled).map(({ id, kind, words, who, by_on }) => ({ id, kind, words, who: who.trim() || null, by_on: by_on || null })),
});

export function missingFrom({ title, steps }: Writing): Errors {
  const errors: Record<string, string | undefined> = { title: title.trim() ? undefined : t("Give the plan a title.") };
  steps.forEach((row) => { if (filled(row) && !row.words.trim()) errors[`step-${row.id}-words`] = t("Say what happens, or remove this step."); });
  return errors;
}

/** The server's field names as this form's ids: “steps.0.words” is the first step that was sent. */
export const idOfField = ({ steps }: Writing) => (field: string): string | undefined => {
  const [name = "", at = "", part = "words"] = field.split(".");
  if (["title", "summary", "worries"].includes(name)) return name;
  const row = name === "steps" ? steps.filter(filled)[Number(at)] : undefined;
  return row && `step-${row.id}-${part}`;
};

export const nextSending = (writing: Writing, young_person_id: string): Sending => sendingOf(wordsOf(writing, young_person_id), writing.sending);

export async function putPlan(writing: Writing, young_person_id: string, { version_id }: Sending): Promise<void> {
  await ask(api.PUT("/api/plans/{plan_id}", { params: { path: { plan_id: writing.plan_id } }, body: { ...wordsOf(writing, young_person_id), version_id } }));
}
