/** K7: what is late, the longest first. Whoever owes it says with one tap by when; a lead sees the same of the whole service. */
import { me } from "../../../session";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { type OverviewLine, readOverview } from "../service/state";
import { owedColumns } from "../service/screen";
import { ListTabs } from "../to_answer/list_tabs";
import { PersonCell } from "../to_answer/person_cell";
import { byDue, isLate, listToAnswer, mayBeOnIt, type ToAnswerLine } from "../to_answer/state";
import { Act, CoverFor, Due, SentOn } from "../to_answer/waiting_table";
import { aboutWord } from "../to_answer/words";
import { OnIt } from "./on_it";

const columns = (again: () => void): readonly Column<ToAnswerLine>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("They said something about"), cell: (line) => <span class="stacked"><span>{aboutWord(line.about_kind)}</span><CoverFor line={line} /></span> },
  { head: t("Sent"), cell: (line) => <SentOn line={line} /> },
  { head: t("Answer by"), cell: (line) => <Due line={line} /> },
  { head: t("What to do"), hideHead: true, cell: (line) => <span class="stacked"><Act line={line} />{mayBeOnIt(line) && <OnIt line={line} said={again} />}</span> },
];

function Late({ lines, again }: { lines: readonly ToAnswerLine[]; again: () => void }) {
  const late = lines.filter(isLate).sort(byDue);
  if (!late.length) return <Empty words={t("Nothing sent to you is late.")} />;
  return (
    <>
      <p class="small">{t("They are told the day you give. The answer stays late until it is given.")}</p>
      <Table caption={t("Overdue")} columns={columns(again)} rows={late} rowKey={({ id }) => id} />
    </>
  );
}

function OfTheService() {
  const asked = useAsked(readOverview);
  const late = (lines: readonly OverviewLine[]): OverviewLine[] => lines.filter(isLate).sort(byDue);
  return (
    <section class="stack" aria-labelledby="late-in-service">
      <h2 id="late-in-service">{t("The whole service")}</h2>
      <Shown asked={asked}>
        {(lines) => (late(lines).length ? <Table caption={t("Overdue in the whole service")} columns={owedColumns()} rows={late(lines)} rowKey={({ id }) => id} /> : <Empty words={t("Nothing is late in your service.")} />)}
      </Shown>
    </section>
  );
}

export default function Overdue() {
  const asked = useAsked(listToAnswer);
  const leads = me.value?.capabilities.includes("see_overview");
  return (
    <Page title={t("Overdue")} wide>
      <ListTabs current="overdue" lines={asked.value?.voices} />
      <Shown asked={asked}>{({ voices }) => <Late lines={voices} again={asked.again} />}</Shown>
      {leads && <OfTheService />}
    </Page>
  );
}
