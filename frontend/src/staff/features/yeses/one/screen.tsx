/** One thing they were asked: how it was explained, what they said, and explaining it again. */
import { useState } from "preact/hooks";
import { me } from "../../../../session";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { Facts } from "../../../../ui/facts/facts";
import { Page } from "../../../../ui/page/page";
import { Quote } from "../../../../ui/quote/quote";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { dayWords } from "../../../days";
import { findPerson, type Person } from "../../people/state";
import { nameOf } from "../../to_answer/words";
import { ExplainForm } from "../form";
import { againFrom, type Checked, listChecked, readRequest, type Request } from "../state";
import { TheSheet } from "../the_sheet";
import { parentsWords, personWords, stateWords, useWords } from "../words";
import "../../decisions/decisions.css";

function HowItWent({ request }: { request: Request }) {
  const { people, asked_by, adults, parents, parents_why, why, sheet, meeting_on, ends_on, asked_at, confirmed } = request;
  return (
    <>
      <p>{stateWords(request)}</p>
      {!confirmed && <p class="notice">{t("Their set-up is not confirmed yet. A yes gives nobody a key until it is.")}</p>}
      <Card label={t("How it was asked")}>
        <Facts rows={[
          ...people.map((person) => [person.first_name, personWords(person, request)] as const),
          [t("Meeting"), meeting_on ? dayWords(meeting_on) : ""], [t("Would end"), dayWords(ends_on)], [t("Explained by"), `${asked_by.first_name}, ${dayWords(asked_at)}`],
          [t("Also in the room"), adults.map(({ first_name }) => first_name).join(", ")], [t("Parents"), parentsWords(parents)], [t("Why not asked"), parents_why],
        ]} />
      </Card>
      {why && <Quote label={t("Why you thought so")}>{why}</Quote>}
      {sheet && <TheSheet sheet={sheet} title={t("Read the sheet back to them")} />}
    </>
  );
}

function One({ request, person, checked, again }: { request: Request; person: Person | null; checked: readonly Checked[]; again: () => void }) {
  const [explaining, setExplaining] = useState(false);
  const mine = request.asked_by.id === me.value?.person_id && request.state !== "yes" && request.state !== "no";
  if (explaining && person) {
    return <ExplainForm fixed young_person_id={person.id} name={nameOf(person)} workers={person.workers} checked={checked} start={againFrom(request)} unsentKey={`explain again ${request.id}`} href={`/staff/yeses/${request.id}`} onKept={() => { setExplaining(false); again(); }} />;
  }
  return <><HowItWent request={request} />{mine && person && <div><Button onClick={() => setExplaining(true)}>{t("Explain it again")}</Button></div>}</>;
}

export default function OneYes({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(async () => {
    const request = await readRequest(id);
    return { request, person: await findPerson(request.young_person_id), checked: await listChecked(request.young_person_id) };
  }, id);
  const above = asked.value ? `/staff/people/${asked.value.request.young_person_id}` : "/staff/people";
  return (
    <Page title={asked.value ? useWords(asked.value.request.yes_to) : t("What they said yes to")} tabTitle={t("What they said yes to")} before={<BackLink above={above}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>{(value) => <One key={value.request.version_id} {...value} again={asked.again} />}</Shown>
    </Page>
  );
}
