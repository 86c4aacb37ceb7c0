/** Explaining something to a young person, and asking. */
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Page } from "../../../../ui/page/page";
import { ErrorState } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { findPerson } from "../../people/state";
import { nameOf } from "../../to_answer/words";
import { ExplainForm } from "../form";
import { emptyExplaining, listChecked } from "../state";
import "../../decisions/decisions.css";

export default function ExplainAndAsk({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const above = `/staff/people/${id}`;
  const asked = useAsked(async () => ({ person: await findPerson(id), checked: await listChecked(id) }), id);
  return (
    <Page title={t("Explain and ask")} before={<BackLink above={above}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>
        {({ person, checked }) => (person
          ? <ExplainForm young_person_id={id} name={nameOf(person)} workers={person.workers} checked={checked} start={emptyExplaining()} unsentKey={`explain ${id}`} href={`${above}/explain`} onKept={() => go(above, { replace: true })} />
          : <ErrorState words={t("This is not here, or it is not yours to open.")} />)}
      </Shown>
    </Page>
  );
}
