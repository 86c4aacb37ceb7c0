/** Can one person more see this? My own words again, who asks and why, who would see it; yes, no and not now look the same. */
import { useState } from "preact/hooks";
import check from "~icon/check";
import clock from "~icon/clock";
import handshake from "~icon/handshake";
import x from "~icon/x";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { TapList } from "../../../ui/choice_list/choice_list";
import { ErrorSummary, NO_FIELD } from "../../../ui/error_summary/error_summary";
import { Page } from "../../../ui/page/page";
import { PersonToken } from "../../../ui/person_token/person_token";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import { dayWords } from "../days";
import { Shown } from "../last_read/shown";
import { readAgain, useLastRead } from "../last_read/state";
import { useSteps } from "../steps";
import { Exact } from "../voices/one/exact";
import { roleWords, toneOf } from "../voices/roles";
import { type Adult, needsAsking, readAdults } from "../voices/sending";
import { type Company, readVoice, type Voice } from "../voices/state";
import { contents } from "../voices/who/what_they_see";
import { readShareAsk, readShareAsks, sayNo, SHARE_ASKS, type ShareAsk, showIt } from "./state";
import { standsWords, troubleIn } from "./words";
import "../asked/asked.css";
import "../voices/voices.css";

/** My words again, why they ask, and who would see what. */
function WhatIsAsked({ asked, voice }: { asked: ShareAsk; voice: Voice }) {
  const { asked_by, person, why } = asked;
  return (
    <>
      <p>{t("{name} asks: can {name2} see what you sent on {day}?", { name: asked_by.first_name, name2: person.first_name, day: dayWords(asked.sent_at ?? asked.asked_at) })}</p>
      {!voice.shut && <Exact {...voice} />}
      {why && <div class="from-adults"><Quote label={t("{name} wrote to you", { name: asked_by.first_name })}>{why}</Quote></div>}
      <section class="stack" aria-label={t("Who would see it")}>
        <h2>{t("Who would see it")}</h2>
        <ul class="readers"><li><PersonToken name={person.first_name} tone={toneOf(person.what)} /><span class="readers-words"><strong>{person.first_name}</strong><span class="small">{roleWords(person.what)}</span></span></li></ul>
        <p class="small">{contents(voice)} {t("They will not see: your other drafts.")}</p>
      </section>
    </>
  );
}

function Answering({ asked, voice, onSaid }: { asked: ShareAsk; voice: Voice; onSaid: () => void }) {
  const adults = useLastRead<Adult[]>("adults", readAdults).value;
  const [step, on, leave] = useSteps<"ask" | "company">("ask");
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  // Who is not known here to work with me is somebody new: then it must be my own choice.
  const isNew = !adults?.some(({ id }) => id === asked.person.id) || needsAsking(adults, [asked.person.id]);
  const say = (act: () => Promise<void>): void => {
    if (busy) return;
    setBusy(true);
    setError("");
    void act().then(() => { leave(); onSaid(); }, (failed: unknown) => { setError(troubleIn(failed)); setAttempt((count) => count + 1); }).finally(() => setBusy(false));
  };
  const trouble = <ErrorSummary title={t("It did not go through yet.")} errors={error ? { [NO_FIELD]: error } : {}} attempt={attempt} />;
  if (step === "company") {
    const choices = [{ value: "alone", word: t("No") }, { value: "with_adult", word: t("Yes") }, { value: "not_sure", word: t("Not sure") }] as const;
    return (
      <>
        {trouble}
        <h2 tabIndex={-1} data-question>{t("Is an adult with you?")}</h2>
        <p>{t("We want it to be your own choice.")}</p>
        <TapList question={t("Is an adult with you?")} hideQuestion choices={choices} onPick={(company: Company) => say(() => showIt(asked, company))} />
        <p class="small">{t("If you tap Yes or Not sure, we wait a day. Then we ask you again.")}</p>
        <Button onClick={() => history.back()}>{t("Go back")}</Button>
      </>
    );
  }
  return (
    <>
      {trouble}
      <WhatIsAsked asked={asked} voice={voice} />
      <p class="small">{t("No one new sees it unless you say yes. You can say no, and nothing else follows.")} {t("{name} can see if you say no, and the day.", { name: asked.asked_by.first_name })}</p>
      <div class="answers" role="group" aria-label={t("Your answer")}>
        <Button wide icon={check} busy={busy} onClick={() => (isNew ? on("company") : say(() => showIt(asked)))}>{t("Yes, show it")}</Button>
        <Button wide icon={x} busy={busy} onClick={() => say(() => sayNo(asked.id, "no"))}>{t("No")}</Button>
        <Button wide icon={clock} busy={busy} onClick={() => say(() => sayNo(asked.id, "not_now"))}>{t("Not now")}</Button>
      </div>
      <ButtonLink wide look="quiet" icon={handshake} href="/advocate">{t("I want to ask someone first")}</ButtonLink>
    </>
  );
}

/** What I said stays on the page, with the way to change it. */
function Said({ asked, onChange }: { asked: ShareAsk; onChange: () => void }) {
  const canChange = asked.alive && asked.state !== "shown";
  return (
    <>
      <p role="status">{standsWords(asked)}</p>
      {asked.state === "said_yes" && <p>{t("No one new sees it till then.")}</p>}
      {asked.state === "shown" && <ButtonLink wide href="/can-see">{t("See who can see my things")}</ButtonLink>}
      {canChange && <Button wide onClick={onChange}>{t("Change my answer")}</Button>}
      <ButtonLink wide href={`/voices/${asked.voice_id}`}>{t("See what you said")}</ButtonLink>
    </>
  );
}

function Both({ asked, again }: { asked: ShareAsk; again: () => void }) {
  const voice = useLastRead<Voice>(`voice ${asked.voice_id}`, () => readVoice(asked.voice_id));
  const [changing, setChanging] = useState(false);
  const onSaid = (): void => { setChanging(false); again(); voice.again(); void readAgain(SHARE_ASKS, readShareAsks); scrollTo(0, 0); };
  if (asked.state !== "waiting" && !changing) return <Said asked={asked} onChange={() => setChanging(true)} />;
  return <Shown read={voice}>{(now) => <Answering asked={asked} voice={now} onSaid={onSaid} />}</Shown>;
}

function OneAsk({ id }: { id: string }) {
  const read = useLastRead<ShareAsk>(`share ask ${id}`, () => readShareAsk(id));
  const title = read.value ? t("Can {name} see this?", { name: read.value.person.first_name }) : t("A question for you");
  return (
    <Page title={title} tabTitle="" before={<BackLink above="/">{t("Back")}</BackLink>}>
      <Shown read={read}>{(asked) => <Both asked={asked} again={read.again} />}</Shown>
    </Page>
  );
}

export default ({ params }: { params: { id?: string } }) => <OneAsk key={params.id} id={params.id!} />;
