/** Changing a saved decision makes a new version of it, which the young person has not seen yet. */
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { onDay } from "../../days";
import { AnswerForm } from "../decisions/answer_form";
import { answerFrom, readWithName, type WithName } from "../decisions/state";
import { WhatTheySaid } from "../decisions/what_they_said";
import "../decisions/decisions.css";

function Theirs({ decision: { you_said, answer_again_by }, name }: WithName) {
  const { taken_back_on } = you_said;
  return (
    <Card as="article" edge="mine">
      {taken_back_on ? <p>{t("taken back {on_day}", { on_day: onDay(taken_back_on) })}</p> : <Quote label={t("{name} said", { name })}><WhatTheySaid said={you_said} /></Quote>}
      <p class="small">{answer_again_by ? t("You said you are still thinking.") : t("They keep seeing the answer they have until you save. Then they see this one as new.")}</p>
    </Card>
  );
}

export default function ChangeDecision({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(() => readWithName(id), id);
  return (
    <Page title={t("Change an answer")} wide before={<BackLink above={`/staff/decisions/${id}`}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>
        {({ decision, name }) => (
          <div class="answering">
            <section class="their-words" aria-label={t("Their words")}><Theirs decision={decision} name={name} /></section>
            <section class="stack" aria-labelledby="answer-title">
              <h2 id="answer-title">{t("Your answer")}</h2>
              <AnswerForm name={name} voice_id={decision.voice_id} said={decision.you_said} start={answerFrom(decision)} unsentKey={`change ${id}`} href={`/staff/decisions/${id}/change`}
                by={decision.by} save={t("Save and show {name}", { name })} onSaved={() => go(`/staff/decisions/${id}`, { replace: true })} />
            </section>
          </div>
        )}
      </Shown>
    </Page>
  );
}
