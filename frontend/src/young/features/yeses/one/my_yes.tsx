/** What became of it: who has my yes and until when, saying it again alone, stopping it for one or for all. */
import { useEffect, useRef, useState } from "preact/hooks";
import fileText from "~icon/file-text";
import undo from "~icon/undo-2";
import x from "~icon/x";
import { Button, ButtonLink } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { TapList } from "../../../../ui/choice_list/choice_list";
import { PersonToken } from "../../../../ui/person_token/person_token";
import { n, t } from "../../../../words";
import { dayWords, isPast, timeWords } from "../../days";
import { Uses } from "../../quotes/uses";
import { roleWords, toneOf } from "../../voices/roles";
import type { Company } from "../../voices/state";
import { canSayAgain } from "../card";
import { TheSheet } from "../sheet";
import { alsoFor, type Asked, peopleIn, type Request, sayAgainFrom, sayYesAgain, stands, stopFor, takeBackYes, waitingIn } from "../state";
import { troubleIn } from "../trouble";
import { namesIn, standingWords } from "../words";
import "../yeses.css";

type Do = (act: () => Promise<Request>, told: string) => void;

/** The truth about what cannot be un-read. */
const readWords = ({ first_name: name, opened_count }: Asked): string =>
  opened_count ? n("{name} has opened {n} thing. We cannot make them forget it.", "{name} has opened {n} things. We cannot make them forget them.", opened_count, { name }) : t("{name} has opened nothing by this yes.", { name });

/** What cannot be called back, by what the yes was to (the sheets say the same). */
function staysWords({ yes_to }: Request): string {
  if (yes_to === "quotation") return t("A report that is out can’t be called back.");
  if (yes_to === "meeting") return t("What was read out at a meeting can’t be unheard.");
  return yes_to === "service_learning" ? t("Numbers we shared stay. They do not have your name.") : "";
}

function stateWords({ state, forgotten_on }: Asked): string {
  if (state === "standing") return t("You said yes.");
  if (state === "waiting") return forgotten_on ? t("Waits for you. It ends by itself on {day}.", { day: dayWords(forgotten_on) }) : t("Waits for you.");
  if (state === "withdrawn") return t("You took it back.");
  return state === "expired" ? t("It has ended.") : t("You did not say yes to this person.");
}

function Also({ request, person, act }: { request: Request; person: Asked; act: Do }) {
  const [asking, setAsking] = useState(false);
  const name = person.first_name;
  if (!asking) return <Button onClick={() => setAsking(true)}>{t("Say yes to {name} too", { name })}</Button>;
  const choices = [{ value: "alone", word: t("No") }, { value: "with_adult", word: t("Yes") }, { value: "not_sure", word: t("Not sure") }] as const;
  return <TapList question={t("Is an adult with you?")} choices={choices} onPick={(company: Company) => { setAsking(false); act(() => alsoFor(request.id, person, company), t("You said yes to {name}.", { name })); }} />;
}

/** More people are added to a yes that stands; one that still waits is said again first. Nobody is, once the meeting has been. */
const hasStanding = (request: Request): boolean => stands(request) && !(request.meeting_on && isPast(request.meeting_on)) && request.people.some(({ state }) => state === "standing");

function OnePerson({ request, person, act, alone }: { request: Request; person: Asked; act: Do; alone: boolean }) {
  const name = person.first_name, mine = person.state === "standing" || person.state === "waiting";
  return (
    <li class="yes-person">
      <p class="yes-who"><PersonToken name={name} tone={toneOf(person.what)} /><span><strong>{name}</strong>, {roleWords(person.what)}. {stateWords(person)}</span></p>
      {mine && !alone && <>
        <p class="small" id={`read-${person.id}`}>{readWords(person)}</p>
        <Button icon={x} aria-describedby={`read-${person.id}`} onClick={() => act(() => stopFor(request.id, person), t("Stopped for {name}.", { name }))}>{t("Stop for {name}", { name })}</Button>
      </>}
      {!mine && hasStanding(request) && <Also {...{ request, person, act }} />}
    </li>
  );
}

/** Not said again: it ends for those it waited for, and for nobody else. */
const noLonger = (request: Request, waiting: readonly Asked[]): Promise<Request> =>
  waiting.length === peopleIn(request).length ? takeBackYes(request.id) : stopFor(request.id, ...waiting);

/** A yes given beside an adult counts from the second one on, said alone and a day later. */
function Again({ request, act }: { request: Request; act: Do }) {
  const waiting = waitingIn(request);
  const after = sayAgainFrom(request);
  if (!waiting.length || request.is_over) return null;
  const names = namesIn(waiting);
  return (
    <Card edge="news">
      <h2>{t("Do you still say yes?")}</h2>
      <p>{t("An adult was with you, so we wait a day. Till then it does nothing for {names}.", { names })}</p>
      {canSayAgain(request)
        ? <><Button wide onClick={() => act(() => sayYesAgain(request.id), t("You said yes. It counts from now."))}>{t("Yes, and I am alone now")}</Button>
          <Button wide onClick={() => act(() => noLonger(request, waiting), t("You took it back. They can’t open things by it now."))}>{t("No, take it back")}</Button></>
        : after && <p>{t("You can say it again on {day} from {time}.", { day: dayWords(after), time: timeWords(Date.parse(after)) })}</p>}
      <p class="small">{t("If you do nothing, it ends by itself.")}</p>
    </Card>
  );
}

/** One tap, as the sheets say. What it cannot undo is not asked but said: beside it, before it is tapped. */
function TakeBack({ request, act }: { request: Request; act: Do }) {
  const people = peopleIn(request);
  const read = people.length === 1 ? readWords(people[0]!) : t("They may still know what they have read. We cannot change that.");
  return (
    <section class="stack">
      <p class="small" id="what-stays">{[read, t("If you take it back, they can’t open things by it. What you sent them by name stays."), staysWords(request)].filter(Boolean).join(" ")}</p>
      <Button wide icon={undo} aria-describedby="what-stays" onClick={() => act(() => takeBackYes(request.id), t("You took it back. They can’t open things by it now."))}>{t("Take my yes back")}</Button>
    </section>
  );
}

export function MyYes({ request, onChange }: { request: Request; onChange: (request: Request) => void }) {
  const [told, setTold] = useState("");
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => { if (told) answer.current?.focus(); }, [told]);
  const busy = useRef(false);
  const act: Do = (change, words) => {
    if (busy.current) return; // a second tap says nothing new
    busy.current = true;
    void change().then((now) => { onChange(now); setTold(words); }, (error: unknown) => setTold(troubleIn(error))).finally(() => { busy.current = false; });
  };
  const people = peopleIn(request), name = request.asked_by.first_name;
  return (
    <>
      <div role="status" tabIndex={-1} ref={answer}>{told && <p>{told}</p>}</div>
      <p>{standingWords(request)} {(request.state === "no" || request.withdrawn_at) && t("Changed your mind? Tell {name}.", { name })} {request.is_over && request.state !== "no" && request.state !== "yes" && t("If you want it, tell {name}.", { name })} {request.ends_soon && stands(request) && t("It is nearly over. You may be asked again.")}</p>
      <Again {...{ request, act }} />
      {request.state === "yes" && <Card><ul class="plain yes-people">{request.people.map((person) => <OnePerson key={person.id} {...{ request, person, act }} alone={people.length === 1} />)}</ul></Card>}
      {stands(request) && <TakeBack {...{ request, act }} />}
      {request.yes_to === "quotation" && request.state === "yes" && <Uses key={people.map(({ id }) => id).join()} request_id={request.id} />}
      {request.withdrawn_at && <p>{t("They may still know what they have read. We cannot change that.")} <a href="/can-see">{t("See who can see my things")}</a></p>}
      {request.state === "yes" && <ButtonLink wide icon={fileText} href={`/yes/${request.id}/receipt`}>{t("See my receipt")}</ButtonLink>}
      {request.sheet && <details class="told"><summary>{t("What you were told")}</summary><TheSheet sheet={request.sheet} /></details>}
      <p class="small">{t("{name} told you about this on {day}.", { name, day: dayWords(request.asked_at) })}</p>
    </>
  );
}
