/** Worries passed on: by me, and to me. Without words until whoever received one opens it. */
import { me } from "../../../session";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayWords, timeWords } from "../../days";
import { ListTabs } from "../to_answer/list_tabs";
import { PersonCell } from "../to_answer/person_cell";
import { nameOf } from "../to_answer/words";
import { type Line, listConcerns } from "./state";
import "../to_answer/to_answer.css";

function Told({ told_on, look_by, late }: Line) {
  if (told_on) return <>{dayWords(told_on)}</>;
  if (!look_by) return <>–</>;
  const words = t("Not yet. Look again by {time}.", { time: timeWords(look_by) });
  return late ? <span class="late">{words}</span> : <>{words}</>;
}

const columns = (): readonly Column<Line>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("Passed on"), cell: ({ passed_on_at, passed_on_by }) => <span class="stacked"><span>{dayWords(passed_on_at)}</span><span class="small">{passed_on_by.name}</span></span> },
  { head: t("To"), cell: ({ receiver, receiver_left }) => (receiver_left ? <span class="stacked"><span>{receiver.name}</span><span class="small">{t("has left: it falls to whoever must act here")}</span></span> : receiver.name) },
  { head: t("They were told"), cell: Told },
  { head: t("What to do"), hideHead: true, cell: ({ id, is_mine_to_act_on, young_person }) => (is_mine_to_act_on ? <ButtonLink href={`/staff/concerns/${id}`}>{t("Open and read")}<span class="hidden-words">: {nameOf(young_person)}</span></ButtonLink> : null) },
];

export function ConcernTable() {
  const asked = useAsked(listConcerns);
  return <Shown asked={asked}>{(lines) => (lines.length ? <Table caption={t("Worries passed on")} columns={columns()} rows={lines} rowKey={({ id }) => id} /> : <Empty words={t("No worry about safety was passed on by you or to you.")} />)}</Shown>;
}

export default function Concerns() {
  return (
    <Page title={t("Worries passed on")} wide>
      {me.value?.capabilities.includes("read_shared") && <ListTabs current="concerns" />}
      <ConcernTable />
    </Page>
  );
}
