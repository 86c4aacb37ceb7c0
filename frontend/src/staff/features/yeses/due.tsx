/** What is due to be asked or explained again, as they were told: a line on the first screen, and the list it leads to. */
import { me } from "../../../session";
import { ButtonLink } from "../../../ui/button/button";
import { type Column, Table } from "../../../ui/table/table";
import { n, t } from "../../../words";
import { useAsked } from "../../asked";
import { PersonCell } from "../to_answer/person_cell";
import { nameOf } from "../to_answer/words";
import { type Due, listDue } from "./state";
import { dueWords, useWords } from "./words";

const mayAsk = (): boolean => Boolean(me.value?.capabilities.includes("invite"));
/** Nothing while it loads, and nothing when it cannot be had: the list above is what the page is for. */
const useDue = (): readonly Due[] => useAsked(() => (mayAsk() ? listDue() : Promise.resolve([]))).value ?? [];

function Act({ due: { request_id, young_person, asks_again, is_mine } }: { due: Due }) {
  const hidden = <span class="hidden-words">: {nameOf(young_person)}</span>;
  if (is_mine && !asks_again) return <ButtonLink href={`/staff/yeses/${request_id}`}>{t("Explain it again")}{hidden}</ButtonLink>;
  return <ButtonLink href={`/staff/people/${young_person.id}/explain`}>{t("Explain and ask")}{hidden}</ButtonLink>;
}

const columns = (): readonly Column<Due>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("What for"), cell: ({ yes_to }) => useWords(yes_to) },
  { head: t("What is due"), cell: (due) => <span class={due.late ? "late" : undefined}>{dueWords(due)}</span> },
  { head: t("Explained by"), cell: ({ asked_by }) => asked_by.name },
  { head: t("What to do"), hideHead: true, cell: (due) => <Act due={due} /> },
];

export function DueList() {
  const due = useDue();
  if (!due.length) return null;
  return (
    <section class="stack">
      <h2>{t("To ask or explain again")}</h2>
      <p>{t("They were told: you ask again before their yes ends, and explain again what is not clear.")}</p>
      <Table caption={t("To ask or explain again")} columns={columns()} rows={due} rowKey={({ request_id }) => request_id} />
    </section>
  );
}

/** Under K1: “2 yeses to ask for or explain again, 1 late. Look at them now”. */
export function DueSoon() {
  const due = useDue(), late = due.filter((one) => one.late).length;
  if (!due.length) return null;
  return <p>{n("{n} yes to ask for or explain again.", "{n} yeses to ask for or explain again.", due.length)} {late > 0 && n("{n} is late.", "{n} are late.", late)} <a href="/staff/look-again">{t("Look at them now")}</a></p>;
}
