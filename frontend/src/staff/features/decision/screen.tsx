/** A saved decision as the young person has it, what they said back, and the way to change it. */
import pencil from "~icon/pencil";
import checkCheck from "~icon/check-check";
import clock from "~icon/clock";
import { me } from "../../../session";
import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { Quote } from "../../../ui/quote/quote";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayInside, dayWords, onDay } from "../../days";
import { AsTheySeeIt } from "../decisions/as_they_see_it";
import { readWithName, type WithName } from "../decisions/state";
import { saidBackWords, sayBackWord } from "../to_answer/words";
import "../decisions/decisions.css";

function SaidBack({ decision, name }: WithName) {
  if (!decision.say_back) {
    return decision.seen_at
      ? <Tag tone="moss" icon={checkCheck}>{t("{name} saw this {on_day}", { name, on_day: onDay(decision.seen_at) })}</Tag>
      : <Tag tone="plain" icon={clock}>{t("{name} has not seen this yet", { name })}</Tag>;
  }
  return (
    <Card edge="mine">
      <Quote label={t("{name} said", { name })}>{sayBackWord(decision.say_back)}.</Quote>
      {decision.said_back_at && <p class="small">{dayWords(decision.said_back_at)}</p>}
      {saidBackWords(name, decision).slice(1).map((words) => <p key={words}><strong>{words}</strong></p>)}
    </Card>
  );
}

function Side({ decision, name }: WithName) {
  const mine = decision.by.id === me.value?.person_id;
  return (
    <div class="stack">
      <SaidBack decision={decision} name={name} />
      {decision.answer_again_by && <p>{t("You said you are still thinking. Answer again by {day}.", { day: dayInside(decision.answer_again_by) })}</p>}
      {decision.wish_again_on && <p>{t("Look again whether their wish can be followed by {day}.", { day: dayInside(decision.wish_again_on) })}</p>}
      {mine && <div><ButtonLink icon={pencil} href={`/staff/decisions/${decision.id}/change`}>{decision.answer_again_by ? t("Answer again") : t("Change this answer")}</ButtonLink></div>}
    </div>
  );
}

export default function OneDecision({ params }: { params: { id?: string } }) {
  const asked = useAsked(() => readWithName(params.id!), params.id);
  return (
    <Page title={t("The answer")} wide before={<BackLink above="/staff/answered">{t("Back")}</BackLink>}>
      <Shown asked={asked}>
        {(both) => (
          <div class="answering">
            <section class="stack" aria-labelledby="seen-title"><h2 id="seen-title">{t("How {name} sees it", { name: both.name })}</h2><AsTheySeeIt seen={both.decision} /></section>
            <Side {...both} />
          </div>
        )}
      </Shown>
    </Page>
  );
}
