/** K5: read and answer. First that opening will be seen; then their exact words, pinned beside the answer. */
import { useState } from "preact/hooks";
import mailOpen from "~icon/mail-open";
import megaphone from "~icon/megaphone";
import { go } from "../../../router";
import { me } from "../../../session";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dueWords, onDay } from "../../days";
import { AnswerForm } from "../decisions/answer_form";
import { emptyAnswer } from "../decisions/state";
import { UseTheirWords } from "../quotes/may_use";
import { ShareAsks } from "../shared_on/beside_voice";
import { PersonCell } from "../to_answer/person_cell";
import { dueOn, type ToAnswerLine } from "../to_answer/state";
import { CoverFor } from "../to_answer/waiting_table";
import { nameOf, notYetWords } from "../to_answer/words";
import { PlanPoint } from "./plan_point";
import { findLine, openVoice, type StaffVoice } from "./state";
import { TheirWords } from "./their_words";
import "../decisions/decisions.css";

function BeforeOpening({ line, onOpen }: { line: ToAnswerLine; onOpen: () => void }) {
  const name = nameOf(line.young_person);
  const due_on = dueOn(line);
  return (
    <Card>
      <h2>{line.covering_for ? t("{name} sent this to {worker} {on_day}", { name, worker: line.covering_for.name, on_day: onDay(line.sent_at) }) : t("{name} sent you this {on_day}", { name, on_day: onDay(line.sent_at) })}</h2>
      <CoverFor line={line} />
      {due_on && !line.covering_for && <p>{t("They were told you would answer by {day}.", { day: dueWords(due_on, line.days_late) })}</p>}
      {line.covering_for && !line.can_open ? <p>{notYetWords(line.covering_for, line.opens_on)}</p> : (
        <>
          <p>{t("They will see that you opened it.")}</p>
          <Button look="main" icon={mailOpen} onClick={onOpen}>{t("Open and read")}</Button>
        </>
      )}
    </Card>
  );
}

const ofThePlan = ({ about, taken_back_on }: StaffVoice): boolean => !taken_back_on && Boolean(about.id && about.part_id);

function Opened({ voice }: { voice: StaffVoice }) {
  const name = nameOf(voice.young_person);
  const { decision, taken_back_on } = voice;
  const mayAnswer = me.value?.capabilities.includes("answer_voice") && !taken_back_on && !decision;
  return (
    <div class={mayAnswer ? "answering" : "stack"}>
      <section class="their-words stack" aria-label={t("Their words")}>
        {ofThePlan(voice) && <PlanPoint about={voice.about} />}
        <TheirWords voice={voice} />
        <div class="row">
          {me.value?.capabilities.includes("pass_on_concern") && <ButtonLink icon={megaphone} href={`/staff/voices/${voice.id}/concern`}>{t("Pass on a safety concern")}</ButtonLink>}
          {voice.words && <UseTheirWords voice_id={voice.id} />}
        </div>
        {!taken_back_on && <ShareAsks voice_id={voice.id} />}
      </section>
      {decision && <div class="row"><p>{t("This was answered {on_day}.", { on_day: onDay(decision.decided_at) })}</p><ButtonLink href={`/staff/decisions/${decision.id}`}>{t("Open the answer")}</ButtonLink></div>}
      {mayAnswer && (
        <section class="stack" aria-labelledby="answer-title">
          <h2 id="answer-title">{t("Your answer")}</h2>
          <AnswerForm name={name} voice_id={voice.id} said={voice} start={emptyAnswer(me.value?.first_name ?? "")} unsentKey={`answer ${voice.id}`}
            href={`/staff/voices/${voice.id}`} save={t("Save and show {name}", { name })} onSaved={(id) => go(`/staff/decisions/${id}`, { replace: true })} />
        </section>
      )}
    </div>
  );
}

function Reading({ id }: { id: string }) {
  const asked = useAsked(() => openVoice(id), id);
  return <Shown asked={asked}>{(voice) => <Opened voice={voice} />}</Shown>;
}

export default function ReadAndAnswer({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const [opening, setOpening] = useState(false);
  const asked = useAsked(() => findLine(id), id);
  const line = asked.value;
  return (
    <Page title={t("Read and answer")} wide before={<BackLink above="/staff/">{t("Back")}</BackLink>} beside={line && <PersonCell person={line.young_person} />}>
      <Shown asked={asked}>
        {(found) => (!found || found.opened_at || found.taken_back_on || opening ? <Reading id={id} /> : <BeforeOpening line={found} onOpen={() => setOpening(true)} />)}
      </Shown>
    </Page>
  );
}
