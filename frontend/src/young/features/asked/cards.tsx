/** On Today: somebody asks me; somebody typed a no for me; an adult held back. Answers of the same weight look the same. */
import { type RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import check from "~icon/check";
import clock from "~icon/clock";
import helpCircle from "~icon/circle-question-mark";
import x from "~icon/x";
import { Offline } from "../../../api";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayWords, isPast } from "../days";
import { answerOffer, askToBeAsked, type AskedOfMe, type HeldBack, type Offer, type Own, sayIfRight, type TypedNo } from "./state";
import { aboutWords, asksWords, helpWords, saidWords } from "./words";
import "./asked.css";

const troubleIn = (error: unknown): string =>
  error instanceof Offline ? t("No signal. Try again when there is signal.") : t("We could not do that. Try again.");

/** One tap that the server has to hear of; what went wrong is said beside it. */
function useTap(): { busy: boolean; trouble: string; tap: (act: () => Promise<unknown>) => void } {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const tap = (act: () => Promise<unknown>): void => {
    if (busy) return;
    setBusy(true);
    setTrouble("");
    void act().catch((error: unknown) => setTrouble(troubleIn(error))).finally(() => setBusy(false));
  };
  return { busy, trouble, tap };
}

/** Takes the focus when what is shown changes: what was tapped is gone by then. */
function useFocusOn<E extends HTMLElement>(shown: unknown): RefObject<E> {
  const place = useRef<E>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown) place.current?.focus();
    before.current = shown;
  }, [shown]);
  return place;
}

function Said({ offer, again, place }: { offer: Offer; again: () => void; place: RefObject<HTMLDivElement> }) {
  return (
    <>
      <p role="status" tabIndex={-1} ref={place as RefObject<HTMLParagraphElement>}>{saidWords(offer.answer!)} {t("{name} can see that.", { name: offer.asked_by.first_name })}</p>
      <Button look="quiet" wide onClick={again}>{t("Change my answer")}</Button>
    </>
  );
}

/** Asked: yes, no and not now are of one size and one look, and none costs more taps. */
export function AskedCard({ offer }: { offer: Offer }) {
  const { busy, trouble, tap } = useTap();
  const [changing, setChanging] = useState(false);
  const name = offer.asked_by.first_name;
  const help = helpWords(offer.help);
  const say = (answer: Own) => (): void => { setChanging(false); tap(() => answerOffer(offer.id, answer)); };
  const open = !offer.answer || changing;
  const place = useFocusOn<HTMLDivElement>(open);
  return (
    <Card edge="news">
      <Tag tone="sky" icon={helpCircle}>{t("You are asked")}</Tag>
      <h2>{asksWords(offer.activity, name)}</h2>
      {open && help && <p>{t("{name} can help with: {help}.", { name, help })}</p>}
      {open && <p class="small">{t("It is up to you. You can change your mind.")}</p>}
      {trouble && <p role="alert">{trouble}</p>}
      {open ? (
        <div class="answers" role="group" aria-label={t("Your answer")} tabIndex={-1} ref={place}>
          <Button wide icon={check} busy={busy} onClick={say("yes")}>{t("Yes")}</Button>
          <Button wide icon={x} busy={busy} onClick={say("no")}>{t("No")}</Button>
          <Button wide icon={clock} busy={busy} onClick={say("not_now")}>{t("Not now")}</Button>
        </div>
      ) : <Said offer={offer} again={() => setChanging(true)} place={place} />}
    </Card>
  );
}

function TypedNoCard({ no: { id, activity, typed_by, said_on } }: { no: TypedNo }) {
  const { busy, trouble, tap } = useTap();
  const say = (right: boolean) => (): void => tap(() => sayIfRight(id, right).then(() => document.querySelector<HTMLElement>("h1")?.focus())); // the card is gone
  return (
    <Card edge="news">
      <Tag tone="sky" icon={helpCircle}>{t("To check")}</Tag>
      <h2>{t("{name} says you said no on {day}. Is that right?", { name: typed_by.first_name, day: dayWords(said_on) })}</h2>
      <p class="small">{aboutWords(activity)}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <div class="answers" role="group" aria-label={t("Your answer")}>
        <Button wide icon={check} busy={busy} onClick={say(true)}>{t("Yes")}</Button>
        <Button wide icon={x} busy={busy} onClick={say(false)}>{t("No")}</Button>
      </div>
    </Card>
  );
}

/** What has come of it. A look is promised only while it stands and somebody is there to look; a day that is past is no promise. */
function heldWords({ stands, asked_to_look, was_looked_at, hear_by }: HeldBack): string {
  if (!stands) return t("That is over now.");
  if (was_looked_at) return t("You said you want to be asked. Someone has looked at it.");
  if (!asked_to_look) return "";
  if (!hear_by) return t("You said you want to be asked. There is no one here to look at it now.");
  const date = dayWords(hear_by);
  return isPast(hear_by) ? t("You said you want to be asked. Sorry. Someone should have looked by {date}.", { date }) : t("You said you want to be asked. Someone who was not part of it will look by {date}.", { date });
}

/** No name, and none of the hold's words (answers.md). */
function HeldCard({ held }: { held: HeldBack }) {
  const { id, check_by, stands, asked_to_look } = held;
  const { busy, trouble, tap } = useTap();
  const now = heldWords(held);
  const place = useFocusOn<HTMLParagraphElement>(now);
  return (
    <Card>
      <p>{t("An adult thought it was not a good time to ask you. They had to check again by {date}.", { date: dayWords(check_by) })}</p>
      {now && <p role="status" tabIndex={-1} ref={place}>{now}</p>}
      <p class="small">{t("You can still say what you think here. You can have an advocate.")}</p>
      {trouble && <p role="alert">{trouble}</p>}
      {stands && !asked_to_look && <Button wide busy={busy} onClick={() => tap(() => askToBeAsked(id))}>{t("I want to be asked")}</Button>}
      <ButtonLink wide href="/advocate">{t("Get an advocate")}</ButtonLink>
    </Card>
  );
}

/** Whether there is anything of it on Today: then it is not “nothing new”. */
export const isNews = ({ offers, typed_noes, held_back }: AskedOfMe): boolean => waiting(offers).length + typed_noes.length + held_back.length > 0;
const waiting = (offers: readonly Offer[]): Offer[] => offers.filter(({ answer }) => !answer);

/** What was answered since this screen was opened stays, so that the answer is seen to have arrived. */
export function AskedCards({ asked: { offers, typed_noes, held_back } }: { asked: AskedOfMe }) {
  const [seen] = useState(() => new Set<string>());
  for (const { id } of waiting(offers)) seen.add(id);
  return (
    <>
      {typed_noes.map((no) => <TypedNoCard key={no.id} no={no} />)}
      {offers.filter(({ id }) => seen.has(id)).map((offer) => <AskedCard key={offer.id} offer={offer} />)}
      {held_back.map((held) => <HeldCard key={held.id} held={held} />)}
    </>
  );
}
