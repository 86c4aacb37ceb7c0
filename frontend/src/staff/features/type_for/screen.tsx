/** Typing a young person's words for them. */
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Page } from "../../../ui/page/page";
import { ErrorState } from "../../../ui/state/state";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { findPerson } from "../people/state";
import { nameOf } from "../to_answer/words";
import { emptyTyping } from "./state";
import { TypingForm } from "./typing_form";
import "../decisions/decisions.css";

export default function TypeFor({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const above = `/staff/people/${id}`;
  const asked = useAsked(() => findPerson(id), id);
  return (
    <Page title={t("Type what they say")} before={<BackLink above={above}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>
        {(person) => (person
          ? <TypingForm young_person_id={id} name={nameOf(person)} start={emptyTyping()} unsentKey={`type for ${id}`} href={`${above}/type`} onKept={() => go(above, { replace: true })} />
          : <ErrorState words={t("This is not here, or it is not yours to open.")} />)}
      </Shown>
    </Page>
  );
}
