/** To look at again: answers that went against a wish, and what is asked or explained again. A lead also sees what is late in the whole service. */
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayWords } from "../../days";
import { ListTabs } from "../to_answer/list_tabs";
import { PersonCell } from "../to_answer/person_cell";
import { aboutWord, nameOf } from "../to_answer/words";
import { DueList } from "../yeses/due";
import { listWishes, type Wish } from "./state";
import "../to_answer/to_answer.css";

function Again({ look_again_on, late }: Wish) {
  return late ? <span class="late">{t("{day}, overdue", { day: dayWords(look_again_on) })}</span> : <>{dayWords(look_again_on)}</>;
}

const columns = (): readonly Column<Wish>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("About"), cell: ({ about_kind }) => aboutWord(about_kind) },
  { head: t("Decided"), cell: ({ decided_at, by }) => <span class="stacked"><span>{dayWords(decided_at)}</span><span class="small">{by.first_name}</span></span> },
  { head: t("Look again by"), cell: Again },
  { head: t("What to do"), hideHead: true, cell: ({ decision_id, is_mine, young_person }) => (is_mine ? <ButtonLink href={`/staff/decisions/${decision_id}/change`}>{t("Look at it again")}<span class="hidden-words">: {nameOf(young_person)}</span></ButtonLink> : null) },
];

export default function LookAgain() {
  const asked = useAsked(listWishes);
  return (
    <Page title={t("To look at again")} wide>
      <ListTabs current="again" />
      <Shown asked={asked}>
        {(wishes) => (wishes.length ? (
          <>
            <p>{t("These answers went against what they wanted. They were told you look at it again by this day.")}</p>
            <Table caption={t("To look at again")} columns={columns()} rows={wishes} rowKey={({ decision_id }) => decision_id} />
            <p class="small">{t("Save the answer anew: the other way, or the same with a new day. They see that.")}</p>
          </>
        ) : <Empty words={t("No wish of theirs waits to be looked at again.")} />)}
      </Shown>
      <DueList />
    </Page>
  );
}
