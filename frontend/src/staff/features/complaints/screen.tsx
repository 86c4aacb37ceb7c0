/** What young people told the person signed in, because they are outside the line. Without words until it is opened. */
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayWords } from "../../days";
import { ListTabs } from "../to_answer/list_tabs";
import { PersonCell } from "../to_answer/person_cell";
import { nameOf } from "../to_answer/words";
import { type Line, listComplaints } from "./state";
import "../to_answer/to_answer.css";

function By({ answer_by, late, in_touch_at }: Line) {
  if (in_touch_at) return <>{t("You got in touch")}</>;
  return late ? <span class="late">{t("{day}, overdue", { day: dayWords(answer_by) })}</span> : <>{dayWords(answer_by)}</>;
}

const columns = (): readonly Column<Line>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("Sent"), cell: ({ sent_at }) => dayWords(sent_at) },
  { head: t("Get in touch by"), cell: By },
  { head: t("What to do"), hideHead: true, cell: ({ id, young_person, opened_at }) => <ButtonLink href={`/staff/complaints/${id}`}>{opened_at ? t("Open it again") : t("Open and read")}<span class="hidden-words">: {nameOf(young_person)}</span></ButtonLink> },
];

export default function Complaints() {
  const asked = useAsked(listComplaints);
  return (
    <Page title={t("Complaints")} wide>
      <ListTabs current="complaints" />
      <Shown asked={asked}>
        {(lines) => (lines.length ? (
          <>
            <p>{t("They picked you because you are outside the team. Nobody else can open these or see that there are any.")}</p>
            <Table caption={t("Complaints to you")} columns={columns()} rows={lines} rowKey={({ id }) => id} />
          </>
        ) : <Empty words={t("Nobody has sent you a complaint.")} />)}
      </Shown>
    </Page>
  );
}
