import type { ComponentChildren } from "preact";
import hourglass from "~icon/hourglass";
import { ButtonLink } from "../../../ui/button/button";
import { type Column, Table } from "../../../ui/table/table";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayWords, dueWords } from "../../days";
import { PersonCell } from "./person_cell";
import { byDue, dueOn, isWaiting, type SentLine, type ToAnswerLine } from "./state";
import { aboutWord, nameOf, waysWords } from "./words";

export function Due({ line }: { line: SentLine }) {
  const due_on = dueOn(line);
  if (!due_on) return <>{t("No date")}</>;
  return <span class={line.days_late > 0 ? "late" : undefined}>{dueWords(due_on, line.days_late)}</span>;
}

function About({ line: { about_kind, ways } }: { line: ToAnswerLine }) {
  return <span>{aboutWord(about_kind)}{ways.length > 0 && <span class="ways"> · {waysWords(ways)}</span>}</span>;
}

function Act({ line: { id, owed, decision_id, opened_at, young_person } }: { line: ToAnswerLine }) {
  if (owed) return <Tag tone="plain" icon={hourglass}>{t("Opens when your key is ready")}</Tag>;
  const hidden = <span class="hidden-words">: {nameOf(young_person)}</span>;
  if (decision_id) return <ButtonLink href={`/staff/decisions/${decision_id}/change`}>{t("Answer again")}{hidden}</ButtonLink>;
  return <ButtonLink href={`/staff/voices/${id}`}>{opened_at ? t("Answer") : t("Read and answer")}{hidden}</ButtonLink>;
}

const columns = (): readonly Column<ToAnswerLine>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("They said something about"), cell: (line) => <About line={line} /> },
  { head: t("Sent"), cell: ({ sent_at }) => dayWords(sent_at) },
  { head: t("Answer by"), cell: (line) => <Due line={line} /> },
  { head: t("What to do"), hideHead: true, cell: (line): ComponentChildren => <Act line={line} /> },
];

/** K1: what waits, the longest first, without a word of what was said. */
export function WaitingTable({ lines }: { lines: readonly ToAnswerLine[] }) {
  return <Table caption={t("To answer")} columns={columns()} rows={lines.filter(isWaiting).sort(byDue)} rowKey={({ id }) => id} />;
}
