/** One worry that was passed on to me: what it says, and whether the young person can be told. */
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { ErrorSummary } from "../../../../ui/error_summary/error_summary";
import { Facts } from "../../../../ui/facts/facts";
import { Page } from "../../../../ui/page/page";
import { Quote } from "../../../../ui/quote/quote";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { dayWords, timeWords } from "../../../days";
import { ThrowAway } from "../../../throw_away";
import { useForm } from "../../../use_form";
import { emptyTelling, lookAtTelling, type Opened, openConcern, type Telling } from "../state";
import { nameOf } from "../../to_answer/words";
import { missingTelling, TellingFields } from "../telling_fields";

const FIELDS: Readonly<Record<string, string>> = { told: "told-yes", told_on: "told_on", why_not: "why_not", look_again_hours: "why_not" };

function LookAgain({ one, again }: { one: Opened; again: () => void }) {
  const form = useForm<Telling>({ key: `telling ${one.id}`, href: `/staff/concerns/${one.id}`, name: t("Whether they can be told"), start: { ...emptyTelling(), hours: "72" }, otherwise: "told-yes", idOf: (field) => FIELDS[field] });
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (form.ready(missingTelling(form.value)) && (await form.submit(() => lookAtTelling(one.id, form.value)))) again();
  };
  return (
    <Card>
      <form class="stack" onSubmit={(event) => void save(event)} noValidate>
        <h2>{t("Can they be told now?")}</h2>
        {one.look_by && <p class={one.late ? "late" : undefined}>{t("Look again by {time}.", { time: timeWords(one.look_by) })}</p>}
        {one.why_not && <Quote label={t("Why they were not told")}>{one.why_not}</Quote>}
        <ErrorSummary title={t("Not saved yet")} errors={form.errors} attempt={form.attempt} />
        <TellingFields value={form.value} errors={form.errors} hours={[24, 72, 168]} change={form.change} />
        <div class="row"><Button look="main" type="submit" busy={form.busy}>{t("Save")}</Button><ThrowAway form={form} /></div>
      </form>
    </Card>
  );
}

function Everything({ one, again }: { one: Opened; again: () => void }) {
  return (
    <div class="stack">
      <Facts rows={[[t("Young person"), one.young_person_name ?? nameOf(one.young_person)], [t("Passed on by"), one.passed_on_by.name], [t("Passed on"), dayWords(one.passed_on_at)], [t("They were told"), one.told_on ? dayWords(one.told_on) : t("Not yet")]]} />
      {one.receiver_left && <p>{t("{name} has left, so it falls to whoever must act on such a worry here. You are one of them.", { name: one.receiver.name })}</p>}
      {one.worry ? <Quote label={t("The worry")}>{one.worry}</Quote> : <p>{t("You cannot open it now. Ask {name} what it is about, and do not wait for the key.", { name: one.passed_on_by.name })}</p>}
      {one.their_words && <Quote label={t("Their exact words")}>{one.their_words}</Quote>}
      {one.note && <Quote label={t("Their note")}>{one.note}</Quote>}
      <p>{t("Follow your service’s own procedure. This copy stays when they take theirs back.")}</p>
      {!one.told_on && <LookAgain key={one.look_by} one={one} again={again} />}
    </div>
  );
}

export default function OneConcern({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(() => openConcern(id), id);
  return (
    <Page title={t("A worry about safety")} before={<BackLink above="/staff/concerns">{t("Worries passed on")}</BackLink>}>
      <Shown asked={asked}>{(one) => <Everything one={one} again={asked.again} />}</Shown>
    </Page>
  );
}
