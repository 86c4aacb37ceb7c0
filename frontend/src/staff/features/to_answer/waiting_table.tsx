import type { ComponentChildren } from "preact";
import hourglass from "~icon/hourglass";
import mail from "~icon/mail";
import { ButtonLink } from "../../../ui/button/button";
import { type Column, Table } from "../../../ui/table/table";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayInside, dayWords, dueWords } from "../../days";
import { PersonCell } from "./person_cell";
import { byDue, dueOn, isWaiting, type SentLine, type ToAnswerLine } from "./state";
import { aboutWord, coverWords, nameOf, notYetWords, waysWords } from "./words";

export function Due({ line }: { line: SentLine }) {
  const due_on = dueOn(line);
  if (!due_on) return <>{t("No date")}</>;
  return (
    <span class="stacked">
      <span class={line.days_late > 0 ? "late" : undefined}>{dueWords(due_on, line.days_late)}</span>
      {line.on_it_by && <span>{t("On it by {day}", { day: dayInside(line.on_it_by) })}</span>}
    </span>
  );
}

/** For whom somebody would answer, and until when that person is away. */
export function CoverFor({ line: { covering_for } }: { line: ToAnswerLine }) {
  return covering_for ? <span class="ways">{coverWords(covering_for)}</span> : null;
}

/** When it came, and that nobody has opened it, once that is too long. */
export function SentOn({ line: { sent_at, unopened_since } }: { line: SentLine }) {
  return <span class="stacked"><span>{dayWords(sent_at)}</span>{unopened_since && <Tag tone="plain" icon={mail}>{t("Not opened yet")}</Tag>}</span>;
}

function About({ line }: { line: ToAnswerLine }) {
  const { about_kind, ways } = line;
  return (
    <span class="stacked">
      <span>{aboutWord(about_kind)}{ways.length > 0 && <span class="ways"> · {waysWords(ways)}</span>}</span>
      <CoverFor line={line} />
    </span>
  );
}

export function Act({ line }: { line: ToAnswerLine }) {
  const { id, owed, decision_id, opened_at, young_person, covering_for, can_open, opens_on } = line;
  if (covering_for && !can_open && !owed) return <span class="ways">{notYetWords(covering_for, opens_on)}</span>;
  if (owed) return <Tag tone="plain" icon={hourglass}>{t("Opens when your key is ready")}</Tag>;
  const hidden = <span class="hidden-words">: {nameOf(young_person)}</span>;
  if (decision_id) return <ButtonLink href={`/staff/decisions/${decision_id}/change`}>{t("Answer again")}{hidden}</ButtonLink>;
  return <ButtonLink href={`/staff/voices/${id}`}>{opened_at ? t("Answer") : t("Read and answer")}{hidden}</ButtonLink>;
}

const columns = (): readonly Column<ToAnswerLine>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("They said something about"), cell: (line) => <About line={line} /> },
  { head: t("Sent"), cell: (line) => <SentOn line={line} /> },
  { head: t("Answer by"), cell: (line) => <Due line={line} /> },
  { head: t("What to do"), hideHead: true, cell: (line): ComponentChildren => <Act line={line} /> },
];

/** K1: what waits, the longest first, without a word of what was said. */
export function WaitingTable({ lines }: { lines: readonly ToAnswerLine[] }) {
  return <Table caption={t("To answer")} columns={columns()} rows={lines.filter(isWaiting).sort(byDue)} rowKey={({ id }) => id} />;
}
