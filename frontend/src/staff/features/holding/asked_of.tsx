/** On one young person's page: where they stand, how often they were asked, and who held back. */
import { useState } from "preact/hooks";
import helpCircle from "~icon/circle-question-mark";
import { me } from "../../../session";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Field } from "../../../ui/field/field";
import { n, t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { onDay, today } from "../../days";
import type { Person } from "../people/state";
import { errorsFrom } from "../../use_form";
import { type Hold, type OfferLine, readTakingPart, recordNo, type TakingPartOf } from "./state";
import { activityWord, answeredWords, helpWord, placeWords, stateWords } from "./words";

/** “They said no”: typed by a worker, marked as typed, and shown to the young person to say if it is right. */
function TypeNo({ offer, done }: { offer: OfferLine; done: () => void }) {
  const id = `said-${offer.id}`;
  const [open, setOpen] = useState(false);
  const [said_on, setSaidOn] = useState(today());
  const [error, setError] = useState("");
  if (!open) return <Button look="quiet" onClick={() => setOpen(true)}>{t("They told me no")}</Button>;
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const wrong = await recordNo(offer.id, said_on).then(() => "", (failed: unknown) => errorsFrom(failed, () => id, id)[id] ?? "");
    setError(wrong);
    if (!wrong) done();
  }
  return (
    <form class="on-it" onSubmit={(event) => void save(event)} noValidate>
      <Field id={id} type="date" label={t("They said no on")} hint={t("They are shown this with your name, and asked if it is right.")} error={error} value={said_on} max={today()} onInput={(event) => setSaidOn(event.currentTarget.value)} />
      <Button type="submit">{t("Type their no")}</Button>
    </form>
  );
}

function Offered({ offer, done }: { offer: OfferLine; done: () => void }) {
  const name = offer.asked_by.name;
  const first = offer.by_invitation ? t("{name} invited them {on_day}.", { name, on_day: onDay(offer.offered_on) }) : t("{name} asked them {on_day}: {activity}.", { name, on_day: onDay(offer.offered_on), activity: activityWord(offer.activity) });
  return (
    <li class="person-line">
      <span>
        <span>{first} {offer.help.length > 0 && t("With: {help}.", { help: offer.help.map(helpWord).join(", ") })}</span>
        <span class="ways">{answeredWords(offer)}</span>
      </span>
      {offer.may_record_no && me.value?.capabilities.includes("invite") && <TypeNo offer={offer} done={done} />}
    </li>
  );
}

export function HeldLine({ hold, whose }: { hold: Hold; whose?: string }) {
  return (
    <li class="person-line">
      <span>
        <span>{whose && <strong dir="auto">{whose} </strong>}{t("{activity}: {name} holds back, with {second}.", { activity: activityWord(hold.activity), name: hold.author.name, second: hold.second_person.name })}</span>
        <span class="ways">{stateWords(hold)}</span>
      </span>
      <ButtonLink href={`/staff/holds/${hold.id}`}>{t("Open")}</ButtonLink>
    </li>
  );
}

function Lines({ of: { places, offers, holds }, again }: { of: TakingPartOf; again: () => void }) {
  const worth = places.filter(({ place, activity }) => place !== "to_be_asked" || activity === "own_plan");
  const helps = offers.reduce((sum, { help }) => sum + help.length, 0);
  return (
    <>
      <ul class="plain stack">{worth.map((one) => <li key={one.activity}><strong>{activityWord(one.activity)}.</strong> {placeWords(one, today())}</li>)}</ul>
      {holds.length > 0 && <ul class="plain person-lines">{holds.map((hold) => <HeldLine key={hold.id} hold={hold} />)}</ul>}
      {offers.length > 0 && <p class="small">{n("Asked {n} time.", "Asked {n} times.", offers.length)} {helps > 0 ? n("{n} kind of help was offered with it.", "{n} kinds of help were offered with it.", helps) : t("No help was offered with it.")}</p>}
      {offers.length > 0 && <ul class="plain person-lines">{offers.map((offer) => <Offered key={offer.id} offer={offer} done={again} />)}</ul>}
    </>
  );
}

export function AskedOf({ person }: { person: Person }) {
  const asked = useAsked(() => readTakingPart(person.id), person.id);
  const may = me.value?.capabilities.some((one) => one === "invite" || one === "hold_back");
  return (
    <section class="stack" aria-labelledby="asked-title">
      <h2 id="asked-title">{t("Being asked")}</h2>
      <Shown asked={asked}>{(found) => <Lines of={found} again={asked.again} />}</Shown>
      {may && <div><ButtonLink icon={helpCircle} href={`/staff/people/${person.id}/ask`}>{t("Ask them, or say why not now")}</ButtonLink></div>}
    </section>
  );
}
