/** Putting right what I typed, before they confirm it; afterwards only that it was confirmed, or not theirs. */
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Page } from "../../../../ui/page/page";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { nameOf } from "../../to_answer/words";
import { openTyped, typingFrom } from "../state";
import { becameWords } from "../typed_for";
import { TypingForm } from "../typing_form";
import "../../decisions/decisions.css";

export default function TypeAgain({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(() => openTyped(id), id);
  const above = asked.value ? `/staff/people/${asked.value.young_person.id}` : "/staff/people";
  return (
    <Page title={t("Change what you typed")} before={<BackLink above={above}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>
        {(typed) => (typed.state === "waiting"
          ? <TypingForm young_person_id={typed.young_person.id} name={nameOf(typed.young_person)} start={typingFrom(typed)} unsentKey={`typed ${id}`} href={`/staff/typed/${id}`} onKept={() => go(above, { replace: true })} />
          : <p>{becameWords(typed)}</p>)}
      </Shown>
    </Page>
  );
}
