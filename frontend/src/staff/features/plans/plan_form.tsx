/** Writing a plan: the form, then how they will see it, then saving. The words stay through every error. */
import { useEffect, useRef, useState } from "preact/hooks";
import eye from "~icon/eye";
import { Button } from "../../../ui/button/button";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { Field, TextArea } from "../../../ui/field/field";
import { t } from "../../../words";
import { PhoneWarning } from "../../phone_warning";
import { ReadingMeter } from "../../reading_meter";
import { ThrowAway } from "../../throw_away";
import { type Form, useForm } from "../../use_form";
import { PlanAsTheySeeIt } from "./plan_as_they_see_it";
import { idOfField, missingFrom, nextSending, putPlan, wordsOf, type Writing } from "./state";
import { StepRows } from "./step_rows";

interface Props { young_person_id: string; start: Writing; unsentKey: string; href: string; onSaved: (plan_id: string) => void }

const whole = ({ summary, worries, steps }: Writing): string => [summary, worries, ...steps.map(({ words }) => words)].join("\n");

function Fields({ form: { value, change, errors } }: { form: Form<Writing> }) {
  return (
    <>
      <p class="notice">{t("They read this in their app. Leave out names of people you worry about, addresses of homes and what the police plan.")}</p>
      <Field id="title" label={t("Title")} error={errors.title} value={value.title} maxLength={200} onInput={(event) => change({ title: event.currentTarget.value })} />
      <TextArea id="summary" label={t("What it is for")} error={errors.summary} value={value.summary} maxLength={5000} rows={2} onInput={(event) => change({ summary: event.currentTarget.value })} />
      <TextArea id="worries" label={t("What adults worry about")} error={errors.worries} value={value.worries} maxLength={5000} rows={2} onInput={(event) => change({ worries: event.currentTarget.value })} />
      <StepRows rows={value.steps} errors={errors} onChange={(steps) => change({ steps })} />
      <ReadingMeter text={whole(value)} />
      <PhoneWarning text={whole(value)} />
    </>
  );
}

function Preview({ form, young_person_id, onBack, onSave }: { form: Form<Writing>; young_person_id: string; onBack: () => void; onSave: () => void }) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <section class="stack" aria-labelledby="preview-title">
      <h2 id="preview-title" tabIndex={-1} ref={top}>{t("How they will see it")}</h2>
      <PlanAsTheySeeIt plan={wordsOf(form.value, young_person_id)} />
      <div class="row"><Button look="main" busy={form.busy} onClick={onSave}>{t("Save and show them")}</Button><Button onClick={onBack}>{t("Change it")}</Button></div>
    </section>
  );
}

export function PlanForm({ young_person_id, start, unsentKey, href, onSaved }: Props) {
  const [checking, setChecking] = useState(false);
  const now = useRef<Writing>(start);
  const form = useForm<Writing>({ key: unsentKey, href, name: t("A plan you began"), start, otherwise: "title", idOf: (field) => idOfField(now.current)(field) });
  now.current = form.value;
  const check = (event: Event): void => { event.preventDefault(); if (form.ready(missingFrom(form.value))) setChecking(true); };
  const save = async (): Promise<void> => {
    const sending = nextSending(form.value, young_person_id);
    form.change({ sending });
    if (await form.submit(() => putPlan(form.value, young_person_id, sending))) onSaved(form.value.plan_id);
    else setChecking(false);
  };
  if (checking) return <Preview {...{ form, young_person_id }} onBack={() => setChecking(false)} onSave={() => void save()} />;
  return (
    <form class="stack answer-form" onSubmit={check} noValidate>
      <ErrorSummary title={t("Not saved yet")} errors={form.errors} attempt={form.attempt} />
      <Fields form={form} />
      <div class="row">
        <Button look="main" type="submit" icon={eye}>{t("See it as they will")}</Button>
        <ThrowAway form={form} />
      </div>
      <p class="small">{t("Nothing is saved until you show it to them. Until then your words are only on this page.")}</p>
    </form>
  );
}
