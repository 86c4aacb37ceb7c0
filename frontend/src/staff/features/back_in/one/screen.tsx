/** One who is being let back in: confirm that it was them, or end it. Never both by the one who started it. */
import { useState } from "preact/hooks";
import { go } from "../../../../router";
import { me } from "../../../../session";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { ChoiceList } from "../../../../ui/choice_list/choice_list";
import { Confirm } from "../../../../ui/confirm/confirm";
import { ErrorSummary, type Errors } from "../../../../ui/error_summary/error_summary";
import { Field } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { Empty } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { Shown, troubleWords, useAsked } from "../../../asked";
import { dayInside, onDay, timeWords } from "../../../days";
import { BehindStepUp, type StepUp, useStepUp } from "../../../step_up";
import { ThrowAway } from "../../../throw_away";
import { useForm } from "../../../use_form";
import { dayOf, type Seen } from "../../enrolments/state";
import { nameOf } from "../../to_answer/words";
import { confirmWayBack, endWayBack, findWayBack, type WayBack } from "../state";
import { standsWords } from "../words";

const FIELDS = ["how", "seen_on"];

const missing = ({ how, seen_on }: Seen): Errors => ({ "how-saw": how ? undefined : t("Say whether you saw or spoke to them."), seen_on: seen_on ? undefined : t("Say on which day.") });

function ConfirmForm({ one, stepUp, onDone }: { one: WayBack; stepUp: StepUp; onDone: (opens_at: string) => void }) {
  const name = nameOf(one);
  const id = one.young_person_id;
  const form = useForm<Seen>({ key: `back ${id}`, href: `/staff/back-in/${id}`, name: t("Somebody to be let back in"), start: { how: "", seen_on: "" }, otherwise: "seen_on", idOf: (field) => (FIELDS.includes(field) ? (field === "how" ? "how-saw" : field) : undefined) });
  const { value, change, errors } = form;
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    let opens_at = "";
    if (form.ready(missing(value)) && (await form.submit(async () => { opens_at = await stepUp.run(() => confirmWayBack(id, value)); }))) onDone(opens_at);
  };
  const since = one.taken_up_at ? dayOf(new Date(one.taken_up_at)) : undefined;
  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <ErrorSummary title={t("Not confirmed yet")} errors={errors} attempt={form.attempt} />
      <p>{t("Ask them: “Did you lose your phone and your words? Is the new phone yours, and do you have it?” Confirm only if they say yes, and only what you saw or heard yourself.")}</p>
      <ChoiceList question={t("How do you know it was them?")} name="how" shape="pairs" value={value.how || undefined} onChange={(how) => change({ how })} choices={[{ value: "saw" as const, word: t("I saw them") }, { value: "spoke" as const, word: t("I spoke to them") }]} />
      {errors["how-saw"] && <p class="field-error">{errors["how-saw"]}</p>}
      <Field id="seen_on" type="date" label={t("On which day?")} hint={since ? t("Not before the new phone was set up ({day}).", { day: dayInside(since) }) : undefined} error={errors.seen_on} value={value.seen_on} min={since} max={dayOf(new Date())} onInput={(event) => change({ seen_on: event.currentTarget.value })} />
      <p class="small">{t("Your name, the day and how you know are written down and stay. {name} sees your name.", { name })}</p>
      <div class="row"><Button look="main" type="submit" busy={form.busy}>{t("Confirm that it was {name}", { name })}</Button><ThrowAway form={form} /></div>
    </form>
  );
}

function End({ id, onEnded }: { id: string; onEnded: () => void }) {
  const [trouble, setTrouble] = useState("");
  const end = (): void => void endWayBack(id).then(onEnded, (error: unknown) => setTrouble(troubleWords(error)));
  return (
    <>
      {trouble && <p role="alert">{trouble}</p>}
      <Confirm ask={t("End it")} question={t("End letting them back in?")} more={t("The words and the new phone open nothing from then on. It can be started again.")} yes={t("End it")} no={t("Keep it")} onYes={end} />
    </>
  );
}

function About({ one, stepUp, onDone, again }: { one: WayBack; stepUp: StepUp; onDone: (opens_at: string) => void; again: () => void }) {
  const mine = one.started_by?.id === me.value?.person_id;
  return (
    <>
      <p>{one.started_by && one.started_at ? t("{who} started it {on_day}.", { who: one.started_by.name, on_day: onDay(one.started_at) }) : null} {standsWords(one)}</p>
      {one.state === "taken_up" && mine && <p>{t("You started it, so another adult has to confirm that it was them.")}</p>}
      {one.mine_to_confirm && <ConfirmForm one={one} stepUp={stepUp} onDone={onDone} />}
      {one.state === "stopped" && <p>{t("They said it was not them. Find out who used the words, and talk to them about it, before anybody starts again.")}</p>}
      {one.state !== "stopped" && <End id={one.young_person_id} onEnded={again} />}
    </>
  );
}

export default function OneWayBack({ params }: { params: { id?: string } }) {
  const asked = useAsked(() => findWayBack(params.id!), params.id);
  const stepUp = useStepUp();
  const [opens_at, setOpensAt] = useState("");
  const back = <BackLink above="/staff/to-confirm">{t("To confirm")}</BackLink>;
  if (opens_at) {
    return (
      <Page key="done" title={t("Confirmed")} before={back}>
        <p>{t("Their new PIN works from {time}. Until then any phone they had can stop it.", { time: timeWords(opens_at) })}</p>
        <p>{t("What you hold of theirs is passed on when you next sign in after that.")}</p>
        <div><Button look="main" onClick={() => go("/staff/to-confirm", { replace: true })}>{t("Back to the list")}</Button></div>
      </Page>
    );
  }
  return (
    <Page key="form" title={asked.value ? t("Letting {name} back in", { name: nameOf(asked.value) }) : t("Being let back in")} tabTitle={t("Being let back in")} before={back}>
      <Shown asked={asked}>{(one) => (one ? <BehindStepUp stepUp={stepUp}><About one={one} stepUp={stepUp} onDone={setOpensAt} again={asked.again} /></BehindStepUp> : <Empty words={t("Nothing waits here. It was ended, ran out, or they are back in.")} />)}</Shown>
    </Page>
  );
}
