/** K1 for a lead: everything that waits in the service, late first. Dates and names of who owes it; never words, never ways. */
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayWords } from "../../days";
import { HeldBack } from "../holding/held_back";
import { ListTabs } from "../to_answer/list_tabs";
import { PersonCell } from "../to_answer/person_cell";
import { InviteLink } from "../to_answer/invite_link";
import { byDue, isWaiting } from "../to_answer/state";
import { Due, SentOn } from "../to_answer/waiting_table";
import { aboutWord, summaryWords } from "../to_answer/words";
import { DueSoon } from "../yeses/due";
import { type OverviewLine, readOverview } from "./state";

export const owedColumns = (): readonly Column<OverviewLine>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("About"), cell: ({ about_kind }) => aboutWord(about_kind) },
  { head: t("Sent"), cell: (line) => <SentOn line={line} /> },
  { head: t("Answer by"), cell: (line) => <Due line={line} /> },
  { head: t("Who owes it"), cell: ({ named_adult }) => named_adult?.name ?? t("Nobody named") },
];
const lookColumns = (): readonly Column<OverviewLine>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("Answered"), cell: ({ decided_at }) => (decided_at ? dayWords(decided_at) : "") },
  { head: t("They hear by"), cell: ({ look_again_by }) => (look_again_by ? dayWords(look_again_by) : "") },
  { head: t("Who looks again"), cell: ({ look_again_person }) => look_again_person?.name ?? t("Nobody yet. Ask someone who was not part of it.") },
];

function Overview({ lines }: { lines: readonly OverviewLine[] }) {
  const owed = lines.filter(isWaiting).sort(byDue);
  const looks = lines.filter(({ look_again_by }) => look_again_by);
  if (!owed.length && !looks.length) return <Empty words={t("Nothing waits for an answer in your service.")} />;
  return (
    <>
      {owed.length > 0 && <Table caption={t("Waiting for an answer")} columns={owedColumns()} rows={owed} rowKey={({ id }) => id} />}
      {looks.length > 0 && <section class="stack"><h2>{t("They asked for another look")}</h2><Table caption={t("They asked for another look")} columns={lookColumns()} rows={looks} rowKey={({ id }) => id} /></section>}
      <p class="small">{t("You see dates and who owes an answer. You do not see what anyone said unless they pick you.")}</p>
    </>
  );
}

export default function WholeService() {
  const asked = useAsked(readOverview);
  return (
    <Page title={t("The whole service")} wide beside={<><span class="list-summary">{asked.value && summaryWords(asked.value)}</span><InviteLink /></>}>
      <ListTabs current="service" />
      <Shown asked={asked}>{(lines) => <Overview lines={lines} />}</Shown>
      <HeldBack />
      <DueSoon />
    </Page>
  );
}
