/** K2, first: who is this for? Every invitation's state in one list. */
import { ButtonLink } from "../../../../ui/button/button";
import { Page } from "../../../../ui/page/page";
import { Empty } from "../../../../ui/state/state";
import { type Column, Table } from "../../../../ui/table/table";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { InvitationTag } from "../../people/invitation_tag";
import { listPeople, type Person } from "../../people/state";
import { PersonCell } from "../../to_answer/person_cell";
import "../../to_answer/to_answer.css";

const columns = (): readonly Column<Person>[] => [
  { head: t("Young person"), cell: (person) => <PersonCell person={{ ...person, confirmed: true }} /> },
  { head: t("Name"), cell: ({ name }) => name },
  { head: t("Invitation"), cell: (person) => <InvitationTag person={person} /> },
  { head: t("What to do"), hideHead: true, cell: ({ id, enrolled, name, invitation }) => !enrolled && <ButtonLink href={`/staff/invite/${id}`}>{invitation === "none" ? t("Invite") : t("New invitation")}<span class="hidden-words">: {name}</span></ButtonLink> },
];

const asFirst = (person: Person): number => (person.enrolled ? 1 : 0);

export default function WhoIsItFor() {
  const asked = useAsked(listPeople);
  return (
    <Page title={t("Invitations")} wide beside={<span class="list-summary">{t("Who is this for?")}</span>}>
      <Shown asked={asked}>
        {(people) => (people.length ? <Table caption={t("Who is this for?")} columns={columns()} rows={[...people].sort((a, b) => asFirst(a) - asFirst(b))} rowKey={({ id }) => id} /> : <Empty words={t("You do not work with anybody here yet. A lead adds young people and says who works with them.")} />)}
      </Shown>
    </Page>
  );
}
