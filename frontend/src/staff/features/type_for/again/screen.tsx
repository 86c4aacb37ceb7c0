/** Putting right what I typed, before they confirm it; afterwards only that it was confirmed, or not theirs. */
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Card } from "../../../../ui/card/card";
import { Page } from "../../../../ui/page/page";
import { Quote } from "../../../../ui/quote/quote";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { dayInside } from "../../../days";
import { nameOf } from "../../to_answer/words";
import { openTyped, type Typed, typingFrom } from "../state";
import { becameWords } from "../typed_for";
import { TypingForm } from "../typing_form";
import "../../decisions/decisions.css";

/** What they said before they had an app: theirs, to be read and never changed by anybody else. */
function SaidInSession({ typed }: { typed: Typed }) {
  return (
    <Card as="article" edge="mine">
      <Quote label={t("{name} said", { name: nameOf(typed.young_person) })}>{typed.words}</Quote>
      <p class="small">
        {typed.typing === "scribed" ? t("You typed it for them, word for word, and it was read back to them.") : t("They typed it themselves.")} {typed.interpreter && t("An interpreter helped.")}
      </p>
      <p>{t("It is not their yes to anything. They confirm it when they have set up their app. Nobody can change it.")}</p>
      {typed.due_on && <p>{t("Get back to them by {day}.", { day: dayInside(typed.due_on) })}</p>}
    </Card>
  );
}

export default function TypeAgain({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(() => openTyped(id), id);
  const above = asked.value ? `/staff/people/${asked.value.young_person.id}` : "/staff/people";
  return (
    <Page title={asked.value?.in_session ? t("Said on your tablet") : t("Change what you typed")} before={<BackLink above={above}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>
        {(typed) => (typed.state === "waiting"
          ? typed.in_session ? <SaidInSession typed={typed} /> : <TypingForm young_person_id={typed.young_person.id} name={nameOf(typed.young_person)} start={typingFrom(typed)} unsentKey={`typed ${id}`} href={`/staff/typed/${id}`} onKept={() => go(above, { replace: true })} />
          : <p>{becameWords(typed)}</p>)}
      </Shown>
    </Page>
  );
}
