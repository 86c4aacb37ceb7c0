/** One hold-back: why, for those who may read it; and what each person may do about it. */
import { useRef, useState } from "preact/hooks";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { Confirm } from "../../../../ui/confirm/confirm";
import { Facts } from "../../../../ui/facts/facts";
import { Page } from "../../../../ui/page/page";
import { n, t } from "../../../../words";
import { Shown, troubleWords, useAsked } from "../../../asked";
import { dayInside, dayWords } from "../../../days";
import { agree, challenge, endHold, type Hold, readHold, review } from "../../holding/state";
import { activityWord, reasonWord, stateWords } from "../../holding/words";
import { PersonCell } from "../../to_answer/person_cell";
import { Telling } from "./telling";
import { Knows, TellInPerson } from "./told_in_person";
import "../../to_answer/to_answer.css";

function Why({ hold }: { hold: Hold }) {
  if (!hold.may_read) return <p>{t("Why is read by its two people and the service’s leads only.")}</p>;
  const words = (text?: string | null) => text && <span class="kept-words" dir="auto">{text}</span>;
  return (
    <Facts rows={[
      [t("Reasons"), hold.reasons?.map(reasonWord).join(". ")], [t("In their own words"), words(hold.why)], [t("What would change it"), words(hold.what_would_change_it)],
      [t("Offered meanwhile"), words(hold.meanwhile)], [t("Why telling is not safe"), words(hold.not_telling_because)],
    ]} />
  );
}

function Row({ hold }: { hold: Hold }) {
  const { days_in_a_row, needs_outside_look, reviewer, challenged, look_by, finding, state, writer_gone } = hold;
  const held = state !== "forgotten" && !writer_gone; // or to be held: else no day is
  return (
    <>
      <p>{stateWords(hold)} {held && n("{n} day in a row.", "{n} days in a row.", days_in_a_row)}</p>
      {needs_outside_look && finding !== "may_stand" && <p class="notice">{reviewer ? t("It goes past the days allowed in a row. {name} was no part of it, and looks first.", { name: reviewer.name }) : t("It goes past the days allowed in a row, and nobody from outside is there to look. So it cannot begin.")}</p>}
      {challenged && <p class="notice">{look_by ? t("It was challenged. Somebody who was no part of it looks by {day}. Whoever wrote or agreed to it is not told.", { day: dayInside(look_by) }) : t("It was challenged, and nobody from outside is here to look. Whoever wrote or agreed to it is not told.")}</p>}
      <Knows hold={hold} />
    </>
  );
}

type Act = <T>(does: () => Promise<T>, said: (given: T) => string) => void;

const challengedWords = (look_by: string | null): string =>
  look_by ? t("It was challenged. Somebody from outside looks at it by {day}.", { day: dayInside(look_by) }) : t("It was challenged. Nobody from outside is here to look at it.");

function Acts({ hold, act }: { hold: Hold; act: Act }) {
  const { id, state, may_agree, may_review, may_challenge, may_end } = hold;
  return (
    <div class="stack">
      {may_agree && <p>{t("Agree only if you think so yourself. Until you do, nothing is held back.")}</p>}
      <div class="row">
        {may_agree && <Button onClick={() => act(() => agree(id), () => t("You agreed. It begins today and ends by itself."))}>{t("I agree")}</Button>}
        {may_review && <Button onClick={() => act(() => review(id, "may_stand"), () => t("You said it may stand until its day."))}>{t("It may stand until its day")}</Button>}
        {may_review && <Button onClick={() => act(() => review(id, "end_now"), () => t("It has ended. They are back on the list."))}>{t("End it now, after a look")}</Button>}
        {may_end && !may_review && <Button onClick={() => act(() => endHold(id), () => t("It has ended. They are back on the list."))}>{state === "waiting" ? t("Do not hold back") : t("End it now")}</Button>}
      </div>
      {may_challenge && <Confirm ask={t("Challenge it")} question={t("Challenge this hold-back?")} more={t("If somebody from outside is here, they look at it. Whoever wrote or agreed to it does not see that you did.")} yes={t("Challenge it")} no={t("Not now")} onYes={() => act(() => challenge(id), challengedWords)} />}
    </div>
  );
}

function One({ hold, again }: { hold: Hold; again: () => void }) {
  const [told, setTold] = useState("");
  const [trouble, setTrouble] = useState("");
  const busy = useRef(false);
  const status = useRef<HTMLParagraphElement>(null);
  const say = (words: string): void => { setTold(words); status.current?.focus(); again(); };
  const act: Act = (does, said) => {
    if (busy.current) return; // a second tap says nothing new
    busy.current = true;
    setTrouble("");
    void does().then((given) => say(said(given)), (error: unknown) => { setTrouble(troubleWords(error)); again(); }).finally(() => { busy.current = false; });
  };
  return (
    <>
      <p role="status" tabIndex={-1} ref={status}>{told}</p>
      {trouble && <p role="alert" class="notice">{trouble}</p>}
      <Card label={t("About it")}>
        <PersonCell person={hold.young_person} />
        <Facts rows={[[t("About"), activityWord(hold.activity)], [t("Who holds back"), hold.author.name], [t("Who agrees"), hold.second_person.name], [t("Ask again by"), dayWords(hold.review_on)]]} />
        <Row hold={hold} />
      </Card>
      <Card label={t("Why")}><h2>{t("Why")}</h2><Why hold={hold} /></Card>
      <Acts hold={hold} act={act} />
      {hold.may_tell_in_person && <TellInPerson hold={hold} onSaid={say} />}
      {hold.may_look_at_telling && <Telling hold={hold} onSaid={say} />}
    </>
  );
}

export default function OneHold({ params }: { params: { id?: string } }) {
  const asked = useAsked(() => readHold(params.id!), params.id);
  return (
    <Page title={t("A hold-back")} before={<BackLink above="/staff/holds">{t("Holding back")}</BackLink>}>
      <Shown asked={asked}>{(hold) => <One hold={hold} again={asked.again} />}</Shown>
    </Page>
  );
}
