/** Explain and ask: what for, for whom, until when, and how it was understood. It waits for their own yes. */
import { me } from "../../../session";
import { Button } from "../../../ui/button/button";
import { ChoiceList } from "../../../ui/choice_list/choice_list";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { Field, TextArea } from "../../../ui/field/field";
import { t } from "../../../words";
import { Shown, troubleWords, useAsked } from "../../asked";
import { dayInside } from "../../days";
import { ThrowAway } from "../../throw_away";
import { type Form, useForm } from "../../use_form";
import type { WorkerOf } from "../people/state";
import { type Checked, type Explaining, missingFrom, nextSending, putRequest, readSheet, type Sheet, USES, type YesTo } from "./state";
import { TheSheet } from "./the_sheet";
import { circumstanceWords, useWords } from "./words";

interface Props { young_person_id: string; name: string; workers: readonly WorkerOf[]; checked: readonly Checked[]; start: Explaining; unsentKey: string; href: string; fixed?: boolean; onKept: () => void }
const FIELDS: Readonly<Record<string, string>> = {
  yes_to: "yes_to-plan", reader_ids: "people", why: "why", parents_why: "parents_why", ends_on: "ends_on", meeting_on: "meeting_on", understanding: "understanding-understood", parents: "parents-told",
};

function What({ form: { value, change, errors }, fixed }: { form: Form<Explaining>; fixed?: boolean }) {
  if (fixed) return <p><strong>{useWords(value.yes_to as YesTo)}</strong></p>;
  return (
    <>
      <ChoiceList name="yes_to" question={t("What do you ask for?")} choices={USES.map((one) => ({ value: one, word: useWords(one) }))} value={value.yes_to || undefined} onChange={(yes_to) => change({ yes_to })} />
      {errors["yes_to-plan"] && <p class="field-error">{errors["yes_to-plan"]}</p>}
    </>
  );
}

function ForWhom({ form: { value, change, errors }, workers }: { form: Form<Explaining>; workers: readonly WorkerOf[] }) {
  const choices = workers.map(({ id, name }) => ({ value: id, word: name }));
  return (
    <>
      <div id="people" tabIndex={-1}><ChoiceList many name="readers" question={t("For whom?")} choices={choices} value={value.reader_ids} onChange={(reader_ids) => change({ reader_ids })} /></div>
      {errors.people && <p class="field-error">{errors.people}</p>}
      {value.yes_to === "meeting" && <Field id="meeting_on" type="date" label={t("On which day is the meeting?")} error={errors.meeting_on} value={value.meeting_on} onInput={(event) => change({ meeting_on: event.currentTarget.value })} />}
      <Field id="ends_on" type="date" label={t("On which day would a yes end?")} hint={t("They are asked again before that.")} error={errors.ends_on} value={value.ends_on} onInput={(event) => change({ ends_on: event.currentTarget.value })} />
    </>
  );
}

function Understood({ form: { value, change, errors }, name }: { form: Form<Explaining>; name: string }) {
  const clear = value.yes_to === "quotation" || value.yes_to === "research_contact";
  const choices = [{ value: "understood", word: t("They understand this") }, { value: "not_yet", word: t("Not yet") }];
  return (
    <>
      <ChoiceList name="understanding" question={t("Does {name} understand this one thing, today?", { name })} shape="pairs" choices={choices} value={value.understanding || undefined} onChange={(understanding) => change({ understanding })} />
      {errors["understanding-understood"] && <p class="field-error">{errors["understanding-understood"]}</p>}
      {value.understanding === "not_yet" && <p class="notice">{clear ? t("Then it is not asked. Explain it again another day, or ask an advocate to.") : t("Then nothing is asked yet. This keeps a note to explain it again, or to ask an advocate to.")}</p>}
      <TextArea id="why" label={t("Why do you think so?")} hint={t("What they said or did that showed it, and who else was in the room. They can read this.")} error={errors.why} value={value.why} maxLength={2000} rows={3} dir="auto" onInput={(event) => change({ why: event.currentTarget.value })} />
    </>
  );
}

function Around({ form: { value, change, errors }, workers, checked }: { form: Form<Explaining>; workers: readonly WorkerOf[]; checked: readonly Checked[] }) {
  const parents = [{ value: "told", word: t("They were told") }, { value: "agreed", word: t("They agreed") }, { value: "said_no", word: t("They said no") }, { value: "not_asked", word: t("They were not asked") }];
  return (
    <>
      <ChoiceList many name="room" question={t("Which other workers were in the room?")} choices={workers.filter(({ id }) => id !== me.value?.person_id).map(({ id, name }) => ({ value: id, word: name }))} value={value.adult_ids} onChange={(adult_ids) => change({ adult_ids })} />
      <ChoiceList name="parents" question={t("Parents or carers")} shape="pairs" choices={parents} value={value.parents || undefined} onChange={(code) => change({ parents: code })} />
      {errors["parents-told"] && <p class="field-error">{errors["parents-told"]}</p>}
      <p class="small">{t("It is written down. It never decides: neither a yes nor a no of theirs stands in.")}</p>
      {value.parents === "not_asked" && <TextArea id="parents_why" label={t("Why were they not asked?")} error={errors.parents_why} value={value.parents_why} maxLength={2000} rows={2} dir="auto" onInput={(event) => change({ parents_why: event.currentTarget.value })} />}
      {checked.length > 0 && <ChoiceList many name="checked" question={t("What does this rely on?")} choices={checked.map(({ id, circumstance, detail, checked_on }) => ({ value: id, word: circumstanceWords(circumstance), hint: t("{detail}. Checked {day}.", { detail, day: dayInside(checked_on) }) }))} value={value.checked_ids} onChange={(checked_ids) => change({ checked_ids })} />}
    </>
  );
}

export function ExplainForm(props: Props) {
  const { young_person_id, name, workers, checked, start, unsentKey, href, fixed, onKept } = props;
  const form = useForm<Explaining>({ key: unsentKey, href, name: t("Something you began to explain"), start, otherwise: "yes_to-plan", idOf: (field) => FIELDS[field] });
  const yes_to = form.value.yes_to;
  const sheet = useAsked<Sheet | null>(() => (yes_to ? readSheet(yes_to) : Promise.resolve(null)), yes_to);
  const loading = sheet.value === undefined && sheet.error === undefined;
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    const read = sheet.value;
    if (loading) return;
    const unread = yes_to && !read ? { "yes_to-plan": troubleWords(sheet.error) } : {}; // nothing is asked that was not read with them
    if (!form.ready({ ...missingFrom(form.value), ...unread }) || !read) return;
    const sending = nextSending(form.value, young_person_id, read);
    form.change({ sending });
    if (await form.submit(() => putRequest(form.value, young_person_id, read, sending))) onKept();
  };
  return (
    <form class="stack answer-form" onSubmit={(event) => void keep(event)} noValidate>
      <ErrorSummary title={t("Not asked yet")} errors={form.errors} attempt={form.attempt} />
      <p class="notice">{t("What you write here is a question, never a yes. They answer it themselves, and a no costs them nothing.")}</p>
      <What form={form} fixed={fixed} />
      {yes_to && <Shown asked={sheet}>{(there) => there && <TheSheet sheet={there} title={t("Read this with them")} />}</Shown>}
      <ForWhom form={form} workers={workers} />
      <Understood form={form} name={name} />
      <Around form={form} workers={workers} checked={checked} />
      <div class="row">
        <Button look="main" type="submit" busy={form.busy || loading}>{form.value.understanding === "not_yet" ? t("Keep the note") : t("Ask them")}</Button>
        <ThrowAway form={form} />
      </div>
    </form>
  );
}
