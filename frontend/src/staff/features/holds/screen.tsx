/** Holding back: what waits for me, what is due for review, who is not asked; and for a lead the numbers of it. */
import { me } from "../../../session";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { n, t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayInside, dayWords, onDay } from "../../days";
import { toAgree } from "../holding/held_back";
import { type Hold, readWaiting, type ToAsk, type Waiting } from "../holding/state";
import { activityWord, stateWords } from "../holding/words";
import { PersonCell } from "../to_answer/person_cell";
import { NumbersOf } from "./numbers";
import "../to_answer/to_answer.css";

const holdColumns = (): readonly Column<Hold>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("About"), cell: ({ activity }) => activityWord(activity) },
  { head: t("Who holds back"), cell: ({ author, second_person }) => t("{name}, with {second}", { name: author.name, second: second_person.name }) },
  { head: t("Where it stands"), cell: (hold) => <Stands hold={hold} /> },
  { head: t("What to do"), hideHead: true, cell: ({ id, may_agree, may_review, needs_outside_look }) => <ButtonLink href={`/staff/holds/${id}`}>{may_agree ? t("Agree or not") : may_review && !needs_outside_look ? t("Review it") : t("Open")}</ButtonLink> },
];

function Stands({ hold }: { hold: Hold }) {
  const { days_in_a_row, needs_outside_look, challenged, look_by, telling, tell_again_at, finding, found_on, state, told_by, told_on } = hold;
  return (
    <span class="stacked">
      <span>{stateWords(hold)}</span>
      {finding && found_on && <span class="ways">{finding === "may_stand" ? t("Looked at {on_day}: it may stand until its day.", { on_day: onDay(found_on) }) : t("Looked at {on_day}: end it.", { on_day: onDay(found_on) })}</span>}
      {challenged && <strong>{look_by ? t("Challenged. Somebody from outside looks by {day}.", { day: dayInside(look_by) }) : t("Challenged. Nobody from outside is here to look.")}</strong>}
      {needs_outside_look && <strong>{n("{n} day in a row: somebody from outside must look.", "{n} days in a row: somebody from outside must look.", days_in_a_row)}</strong>}
      {telling === "waits" && <span class="ways">{tell_again_at ? t("Not told yet. Look again {on_day}.", { on_day: onDay(tell_again_at) }) : t("They will not be told at first.")}</span>}
      {telling === "in_person" && state === "standing" && <strong>{t("They have no app: tell them in person.")}</strong>}
      {told_by && told_on && <span class="ways">{t("Told in person {on_day} by {name}.", { on_day: onDay(told_on), name: told_by.name })}</span>}
      {telling === "unsafe_by_one" && <strong>{t("Is telling safe? One adult says no: another has to look.")}</strong>}
    </span>
  );
}

function toAskColumns(): readonly Column<ToAsk>[] {
  return [
    { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
    { head: t("About"), cell: ({ activity }) => activityWord(activity) },
    { head: t("Since"), cell: ({ since, hold_over_on }) => (hold_over_on ? t("Held back until {day}", { day: dayInside(hold_over_on) }) : dayWords(since)) },
    { head: t("Days without a reason"), number: true, cell: ({ days_silent, place }) => (place === "not_asked_no_reason" ? <strong class="late">{days_silent}</strong> : days_silent) },
    { head: t("Who works with them"), cell: ({ workers }) => workers.map(({ name }) => name).join(", ") || t("Nobody") },
    { head: t("What to do"), hideHead: true, cell: ({ young_person }) => <ButtonLink href={`/staff/people/${young_person.id}/ask`}>{t("Ask, or say why not")}</ButtonLink> },
  ];
}

function Part({ title, holds }: { title: string; holds: readonly Hold[] }) {
  if (!holds.length) return null;
  return <section class="stack"><h2>{title}</h2><Table caption={title} columns={holdColumns()} rows={holds} rowKey={({ id }) => id} /></section>;
}

function PartToAsk({ title, rows }: { title: string; rows: readonly ToAsk[] }) {
  if (!rows.length) return null;
  return <section class="stack"><h2>{title}</h2><Table caption={title} columns={toAskColumns()} rows={rows} rowKey={({ young_person, activity }) => young_person.id + activity} /></section>;
}

/** Each hold-back once, under the most pressing of its headings. */
function parted(holds: readonly Hold[]): [string, Hold[]][] {
  const mine = toAgree(holds);
  const rest = holds.filter((one) => !mine.includes(one));
  const pressing = rest.filter(({ challenged, needs_outside_look }) => challenged || needs_outside_look);
  const others = rest.filter((one) => !pressing.includes(one)).sort((one, other) => one.review_on.localeCompare(other.review_on));
  return [
    [t("Waiting for you to agree"), mine],
    [t("For somebody from outside to look at"), pressing],
    [t("Held back, the next review first"), others.filter(({ state }) => state !== "waiting")],
    [t("Waiting for somebody else to agree"), others.filter(({ state }) => state === "waiting")],
  ];
}

function Lists({ waiting: { holds, to_ask } }: { waiting: Waiting }) {
  const at = (wanted: string): ToAsk[] => to_ask.filter(({ place }) => place === wanted);
  return (
    <>
      {parted(holds).map(([title, some]) => <Part key={title} title={title} holds={some} />)}
      <PartToAsk title={t("A hold-back is over: ask now")} rows={at("hold_is_over")} />
      <PartToAsk title={t("A no was typed, and they never said if it is right: ask them")} rows={at("typed_no")} />
      <PartToAsk title={t("Not asked, no reason")} rows={at("not_asked_no_reason")} />
      {!holds.length && !to_ask.length && <Empty words={t("Nobody is held back, and everybody who could be asked was asked.")} />}
    </>
  );
}

export default function Holding() {
  const asked = useAsked(readWaiting);
  return (
    <Page title={t("Holding back")} wide>
      <Shown asked={asked}>{(waiting) => <Lists waiting={waiting} />}</Shown>
      {me.value?.capabilities.includes("see_overview") && <NumbersOf />}
    </Page>
  );
}
