/** The young people I work with; for a lead, all of the service. */
import userPlus from "~icon/user-round-plus";
import { me } from "../../../session";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { PersonCell } from "../to_answer/person_cell";
import { nameOf } from "../to_answer/words";
import { InvitationTag } from "./invitation_tag";
import { listPeople, type Person } from "./state";
import "../to_answer/to_answer.css";

const columns = (): readonly Column<Person>[] => [
  { head: t("Young person"), cell: (person) => <PersonCell person={{ ...person, confirmed: person.confirmed || !person.enrolled }} /> },
  { head: t("Name"), cell: ({ name }) => name },
  { head: t("Reference"), cell: ({ case_reference }) => case_reference ?? "–" },
  { head: t("The app"), cell: (person) => <InvitationTag person={person} /> },
  { head: t("Workers"), cell: ({ workers }) => (workers.length ? workers.map(({ name }) => name).join(", ") : t("Nobody yet")) },
  { head: t("What to do"), hideHead: true, cell: (person) => <ButtonLink href={`/staff/people/${person.id}`}>{t("Open")}<span class="hidden-words">: {nameOf(person)}</span></ButtonLink> },
];

export default function People() {
  const asked = useAsked(listPeople);
  const mayAdd = me.value?.capabilities.includes("add_young_person");
  const add = mayAdd && <ButtonLink look="main" icon={userPlus} href="/staff/people/add">{t("Add a young person")}</ButtonLink>;
  return (
    <Page title={t("People")} wide beside={add || undefined}>
      <Shown asked={asked}>
        {(people) => (people.length ? <Table caption={t("Young people")} columns={columns()} rows={people} rowKey={({ id }) => id} />
          : <Empty words={mayAdd ? t("Nobody is here yet.") : t("You do not work with anybody here yet. A lead adds young people and says who works with them.")} />)}
      </Shown>
    </Page>
  );
}
