import clipboardCheck from "~icon/clipboard-check";
import messageCircle from "~icon/message-circle";
import { me } from "../../../session";
import { ButtonLink } from "../../../ui/button/button";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import type { Person } from "../people/state";
import { listRequests, type Request } from "./state";
import { personWords, stateWords, useWords } from "./words";

function Line({ request }: { request: Request }) {
  const { id, yes_to, people, state, ends_soon } = request;
  return (
    <li class="person-line">
      <span>
        <span>{useWords(yes_to)}</span>
        <span class="ways">{stateWords(request)}</span>
        {state === "yes" && people.map((person) => <span class="ways" key={person.id}>{person.first_name}: {personWords(person, request)}</span>)}
        {ends_soon && <span class="ways">{t("It ends soon. Explain it and ask again if it should go on.")}</span>}
      </span>
      <ButtonLink href={`/staff/yeses/${id}`}>{t("Open")}</ButtonLink>
    </li>
  );
}

/** What they were asked for their yes to, and what they said. For whoever works with them, and their leads. */
export function YesesOf({ person }: { person: Person }) {
  const asked = useAsked(() => listRequests(person.id), person.id);
  const explains = me.value?.capabilities.includes("invite");
  return (
    <section class="stack" aria-labelledby="yeses-title">
      <h2 id="yeses-title">{t("What they said yes to")}</h2>
      <Shown asked={asked}>
        {(requests) => (requests.length ? <ul class="plain person-lines">{requests.map((request) => <Line key={request.id} request={request} />)}</ul> : <p>{t("They have not been asked for a yes.")}</p>)}
      </Shown>
      <p class="small">{t("Only they can say yes, in their own app. What they send you by name is not listed here.")}</p>
      {explains && <div class="row"><ButtonLink icon={messageCircle} href={`/staff/people/${person.id}/explain`}>{t("Explain and ask")}</ButtonLink><ButtonLink icon={clipboardCheck} href={`/staff/people/${person.id}/checked`}>{t("What was checked")}</ButtonLink></div>}
    </section>
  );
}
