/** Confirming one set-up: how, and on which day, this adult saw or spoke to the young person. */
import { useState } from "preact/hooks";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { ChoiceList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary, type Errors } from "../../../../ui/error_summary/error_summary";
import { Field } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { Empty } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { dayInside, onDay } from "../../../days";
import { ThrowAway } from "../../../throw_away";
import { useForm } from "../../../use_form";
import { nameOf } from "../../to_answer/words";
import { confirmEnrolment, dayOf, type Enrolment, listEnrolments, type Seen } from "../state";

const FIELDS = ["how", "seen_on"];

function missing({ how, seen_on }: Seen): Errors {
  return { "how-saw": how ? undefined : t("Say whether you saw or spoke to them."), seen_on: seen_on ? undefined : t("Say on which day.") };
}

function ConfirmForm({ one, onDone }: { one: Enrolment; onDone: () => void }) {
  const name = nameOf(one);
  const id = one.young_person_id;
  const form = useForm<Seen>({ key: `confirm ${id}`, href: `/staff/to-confirm/${id}`, name: t("A set-up to confirm"), start: { how: "", seen_on: "" }, otherwise: "seen_on", idOf: (field) => (FIELDS.includes(field) ? (field === "how" ? "how-saw" : field) : undefined) });
  const { value, change, errors } = form;
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (form.ready(missing(value)) && (await form.submit(() => confirmEnrolment(id, value)))) onDone();
  };
  const since = one.redeemed_at ? dayOf(new Date(one.redeemed_at)) : undefined;
  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <ErrorSummary title={t("Not confirmed yet")} errors={errors} attempt={form.attempt} />
      <p>{one.redeemed_at && one.invited_by ? t("{name} set up the app {on_day}. {inviter} invited them.", { name, on_day: onDay(one.redeemed_at), inviter: one.invited_by.name }) : t("{name} set up the app.", { name })}</p>
      <p>{t("Ask them: “Did you set up the app yourself, on your own phone?” Confirm only if they say yes, and only what you saw or heard yourself.")}</p>
      <ChoiceList question={t("How do you know it was them?")} name="how" shape="pairs" value={value.how || undefined} onChange={(how) => change({ how })} choices={[{ value: "saw" as const, word: t("I saw them") }, { value: "spoke" as const, word: t("I spoke to them") }]} />
      {errors["how-saw"] && <p class="field-error">{errors["how-saw"]}</p>}
      <Field id="seen_on" type="date" label={t("On which day?")} hint={since ? t("Not before the app was set up ({day}).", { day: dayInside(since) }) : undefined} error={errors.seen_on} value={value.seen_on} min={since} max={dayOf(new Date())} onInput={(event) => change({ seen_on: event.currentTarget.value })} />
      <p class="small">{t("Your name, the day and how you know are written down and stay.")}</p>
      <div class="row"><Button look="main" type="submit" busy={form.busy}>{t("Confirm that it was {name}", { name })}</Button><ThrowAway form={form} /></div>
    </form>
  );
}

export default function ConfirmOne({ params }: { params: { id?: string } }) {
  const asked = useAsked(async () => (await listEnrolments()).find(({ young_person_id }) => young_person_id === params.id) ?? null, params.id);
  const [done, setDone] = useState(false);
  const back = <BackLink above="/staff/to-confirm">{t("To confirm")}</BackLink>;
  if (done) return <Page key="done" title={t("Confirmed")} before={back}><p>{t("From now on what they send counts, and goes to whoever they pick.")}</p><div><Button look="main" onClick={() => go("/staff/to-confirm", { replace: true })}>{t("Back to the list")}</Button></div></Page>;
  return (
    <Page key="form" title={t("Was it really them?")} before={back}>
      <Shown asked={asked}>
        {(one) => {
          if (!one) return <Empty words={t("Nothing waits here. Perhaps somebody else confirmed it already.")} />;
          if (!one.mine_to_confirm) return <p>{t("You invited them, so another adult has to confirm that it was them.")}</p>;
          return <ConfirmForm one={one} onDone={() => setDone(true)} />;
        }}
      </Shown>
    </Page>
  );
}
