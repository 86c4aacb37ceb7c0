/** The second adult: who set their app up and still waits for somebody, other than who invited them, to have seen or spoken to them. */
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayWords } from "../../days";
import { WaysBack } from "../back_in/list";
import { listWaysBack } from "../back_in/state";
import { ListTabs } from "../to_answer/list_tabs";
import { PersonCell } from "../to_answer/person_cell";
import { nameOf } from "../to_answer/words";
import { type Enrolment, listEnrolments } from "./state";
import "../to_answer/to_answer.css";

function By({ confirm_by, overdue }: Enrolment) {
  if (!confirm_by) return <>–</>;
  return overdue ? <span class="late">{t("{day}, overdue", { day: dayWords(confirm_by) })}</span> : <>{dayWords(confirm_by)}</>;
}

const columns = (): readonly Column<Enrolment>[] => [
  { head: t("Young person"), cell: ({ nickname, initials }) => <PersonCell person={{ id: "", nickname, initials, confirmed: true }} /> },
  { head: t("Set up"), cell: ({ redeemed_at }) => (redeemed_at ? dayWords(redeemed_at) : "–") },
  { head: t("Invited by"), cell: ({ invited_by }) => invited_by?.name ?? "–" },
  { head: t("Confirm by"), cell: By },
  {
    head: t("What to do"), hideHead: true,
    cell: (one) => (one.mine_to_confirm ? <ButtonLink href={`/staff/to-confirm/${one.young_person_id}`}>{t("Confirm")}<span class="hidden-words">: {nameOf(one)}</span></ButtonLink> : <span class="ways">{t("You invited them, so somebody else confirms.")}</span>),
  },
];

const Enrolments = ({ waiting }: { waiting: readonly Enrolment[] }) => (waiting.length ? (
  <>
    <p>{t("These young people set up their app. A second adult who saw or spoke to them says it was really them.")}</p>
    <Table caption={t("Set-ups to confirm")} columns={columns()} rows={waiting} rowKey={({ young_person_id }) => young_person_id} />
    <p class="small">{t("Until then what they send is marked “not confirmed”, goes only to who invited them and their named adult, and counts nowhere. Nothing is confirmed or blocked by itself.")}</p>
  </>
) : <Empty words={t("Nobody waits to be confirmed.")} />);

const listBoth = async () => ({ waiting: await listEnrolments(), coming_back: await listWaysBack() });

export default function ToConfirm() {
  const asked = useAsked(listBoth);
  return (
    <Page title={t("To confirm")} wide>
      <ListTabs current="confirm" />
      <Shown asked={asked}>{({ waiting, coming_back }) => <><Enrolments waiting={waiting} /><WaysBack found={coming_back} /></>}</Shown>
    </Page>
  );
}
