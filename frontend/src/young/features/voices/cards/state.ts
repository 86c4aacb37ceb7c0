/** The cards as part of what is being written: one answer to each, in the order of the list. */
import type { Matters, Statement, StatementAnswer } from "../../../../said/taps_words";
import { t } from "../../../../words";
import { lastRead } from "../../last_read/state";
import type { Adult } from "../sending";
import type { About, Said } from "../state";
import { say, saveNow } from "../writing";

export const answerTo = (said: Said, number: number): Statement | undefined => said.statements?.find((one) => one.number === number);

function put(said: Said, number: number, one: Statement | undefined): void {
  const others = (said.statements ?? []).filter((other) => other.number !== number);
  say({ statements: (one ? [...others, one] : others).sort((a, b) => a.number - b.number) });
  void saveNow();
}

/** `null` takes the answer away again. */
export function answer(said: Said, number: number, value: StatementAnswer | null): void {
  const before = answerTo(said, number);
  if (value ? before?.answer !== value : before) put(said, number, value ? { ...before, number, answer: value } : undefined);
}

export function weigh(said: Said, number: number, matters: Matters | null): void {
  const before = answerTo(said, number);
  if (before && (before.matters ?? null) !== matters) put(said, number, { ...before, matters });
}

/** The worker’s first name, as the voice itself or this phone’s list of adults has it. */
export function nameOf(about: About): string {
  const adults = lastRead<Adult[]>("adults").value.value ?? [];
  return about.first_name ?? adults.find(({ id }) => id === about.id)?.first_name ?? t("your worker");
}

export const cardsTitle = (about: About): string => (about.kind === "service" ? t("What is it like here?") : t("What is it like with {name}?", { name: nameOf(about) }));
