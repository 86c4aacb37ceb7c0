/** Who waits to hear about a worker, and since when. No words, and never an ask that names whoever is looking. */
import clock from "~icon/clock";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayInside, dayWords } from "../../days";
import { ListTabs } from "../to_answer/list_tabs";
import { PersonCell } from "../to_answer/person_cell";
import { nameOf } from "../to_answer/words";
import { type AskLine, type Asks, listAsks } from "./state";
import { okWords } from "./words";

const stateWords = ({ state, answered_at, is_ok, talk_by }: AskLine): string => {
  if (state === "taken_back") return t("Taken back");
  if (state === "waiting") return t("Waiting");
  const said = is_ok ? okWords(is_ok) : t("They have not said if it is OK");
  return [t("Answered {day}", { day: dayInside(answered_at!) }), said, talk_by ? t("talk by {day}", { day: dayInside(talk_by) }) : ""].filter(Boolean).join(" · ");
};

/** The day by which they were promised to hear; past it, in words. */
function DueCell({ day }: { day: string }) {
  const late = day < new Date().toLocaleDateString("sv"); // “2026-11-27”, as here
  return late ? <span class="due-cell"><Tag tone="rust" icon={clock}>{t("Late")}</Tag> {dayWords(day)}</span> : <>{dayWords(day)}</>;
}

const columns = (): readonly Column<AskLine>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("Asked"), cell: ({ asked_at }) => dayWords(asked_at) },
  { head: t("They hear by"), cell: ({ hear_by, state }) => (state === "waiting" ? <DueCell day={hear_by} /> : dayWords(hear_by)) },
  { head: t("Where it stands"), cell: stateWords },
  { head: t("What to do"), hideHead: true, cell: ({ id, young_person, can_open, state }) => (can_open && state !== "taken_back" ? <ButtonLink href={`/staff/asks/${id}`}>{t("Open")}<span class="hidden-words">: {nameOf(young_person)}</span></ButtonLink> : state === "waiting" ? <span class="ways">{t("You were not given this. They can ask again.")}</span> : null) },
];

function Lines({ asked: { asks, decides_here } }: { asked: Asks }) {
  if (!decides_here) return <Empty words={t("Somebody else decides about workers here.")} />;
  return asks.length ? <Table caption={t("Asks for a worker")} columns={columns()} rows={asks} rowKey={({ id }) => id} /> : <Empty words={t("Nobody has asked for a worker yet.")} />;
}

export default function AsksForAWorker() {
  const asked = useAsked(listAsks);
  return (
    <Page title={t("Asks for a worker")} wide>
      <ListTabs current="asks" />
      <Shown asked={asked}>{(found) => <Lines asked={found} />}</Shown>
    </Page>
  );
}
