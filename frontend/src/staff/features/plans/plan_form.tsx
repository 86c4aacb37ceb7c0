/** Writing a plan that a young person reads. */
import { Field, TextArea } from "../../../ui/field/field";
import { t } from "../../../words";
import { PhoneWarning } from "../../phone_warning";
import { ReadingMeter } from "../../reading_meter";
import { ShownFirst } from "../../shown_first";
import { type Form, useForm } from "../../use_form";
import { PlanAsTheySeeIt } from "./plan_as_they_see_it";
import { PlanSteps } from "./plan_steps";
import { idOfField, missingFrom, nextSending, putPlan, wordsOf, type Writing } from "./state";

interface Props { young_person_id: string; start: Writing; unsentKey: string; href: string; onSaved: (plan_id: string) => void }

const whole = ({ summary, worries, steps }: Writing): string => [summary, worries, ...steps.map(({ words }) => words)].join("\n");

function Fields({ form: { value, change, errors } }: { form: Form<Writing> }) {
  return (
    <>
      <p class="notice">{t("They read this in their app. Leave out names of people you worry about, addresses of homes and what the police plan.")}</p>
      <Field id="title" label={t("Title")} error={errors.title} value={value.title} maxLength={200} onInput={(event) => change({ title: event.currentTarget.value })} />
      <TextArea id="summary" label={t("What it is for")} error={errors.summary} value={value.summary} maxLength={5000} rows={2} onInput={(event) => change({ summary: event.currentTarget.value })} />
      <TextArea id="worries" label={t("What adults worry about")} error={errors.worries} value={value.worries} maxLength={5000} rows={2} onInput={(event) => change({ worries: event.currentTarget.value })} />
      <PlanSteps rows={value.steps} errors={errors} onChange={(steps) => change({ steps })} />
      <ReadingMeter text={whole(value)} />
      <PhoneWarning text={whole(value)} />
    </>
  );
}

export function PlanForm({ young_person_id, start, unsentKey, href, onSaved }: Props) {
  const form = useForm<Writing>({ key: unsentKey, href, name: t("A plan you began"), start, otherwise: "title", idOf: (field, sent) => idOfField(sent)(field) });
  const save = async (): Promise<boolean> => {
    const sending = nextSending(form.value, young_person_id);
    form.change({ sending });
    const saved = await form.submit(() => putPlan(form.value, young_person_id, sending));
    if (saved) onSaved(form.value.plan_id);
    return saved;
  };
  return (
    <ShownFirst form={form} missing={missingFrom(form.value)} onSave={save} save={t("Save and show them")}
      title={t("How they will see it")} seen={() => <PlanAsTheySeeIt plan={wordsOf(form.value, young_person_id)} />}>
      <Fields form={form} />
    </ShownFirst>
  );
}
