/** What others rely on: parental responsibility, a court order, an interpreter; who checked it and when. */
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { ChoiceList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary } from "../../../../ui/error_summary/error_summary";
import { Field } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { newId } from "../../../../ids";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { dayInside } from "../../../days";
import { useForm } from "../../../use_form";
import { type Checked, listChecked, putChecked } from "../state";
import { circumstanceWords } from "../words";
import "../../decisions/decisions.css";

const CODES = ["parental_responsibility", "court_order", "interpreter"] as const;
const empty = () => ({ id: newId(), circumstance: "", detail: "", checked_on: "" });

function NewOne({ young_person_id, onKept }: { young_person_id: string; onKept: () => void }) {
  const form = useForm({ key: `checked ${young_person_id}`, href: `/staff/people/${young_person_id}/checked`, name: t("Something you checked"), start: empty(), otherwise: "detail", idOf: (field) => field });
  const { value, change, errors } = form;
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    const missing = {
      "circumstance-court_order": value.circumstance ? undefined : t("Say what was checked."),
      detail: value.detail.trim().length > 2 ? undefined : t("Say in a line what you found."),
      checked_on: value.checked_on ? undefined : t("Say on which day you checked it."),
    };
    const { id, ...body } = value;
    if (form.ready(missing) && (await form.submit(() => putChecked(id, { young_person_id, ...body })))) { form.discard(); onKept(); }
  };
  return (
    <form class="stack answer-form" onSubmit={(event) => void keep(event)} noValidate>
      <h2>{t("Write down something you checked")}</h2>
      <ErrorSummary title={t("Not saved yet")} errors={errors} attempt={form.attempt} />
      <ChoiceList name="circumstance" question={t("What did you check?")} choices={CODES.map((one) => ({ value: one as string, word: circumstanceWords(one) }))} value={value.circumstance || undefined} onChange={(circumstance) => change({ circumstance })} />
      <Field id="detail" label={t("What you found")} hint={t("One line: whose, which order, from which agency. Never an address.")} error={errors.detail} value={value.detail} maxLength={300} onInput={(event) => change({ detail: event.currentTarget.value })} />
      <Field id="checked_on" type="date" label={t("On which day?")} error={errors.checked_on} value={value.checked_on} onInput={(event) => change({ checked_on: event.currentTarget.value })} />
      <div><Button look="main" type="submit" busy={form.busy}>{t("Save as checked by me")}</Button></div>
    </form>
  );
}

const Line = ({ one: { circumstance, detail, checked_by, checked_on } }: { one: Checked }) => (
  <li class="person-line"><span><span>{circumstanceWords(circumstance)}</span><span class="ways" dir="auto">{detail}</span><span class="ways">{t("Checked by {name}, {day}", { name: checked_by.first_name, day: dayInside(checked_on) })}</span></span></li>
);

export default function WhatWasChecked({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(() => listChecked(id), id);
  return (
    <Page title={t("What was checked")} before={<BackLink above={`/staff/people/${id}`}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>
        {(checked) => (
          <>
            {checked.length ? <ul class="plain person-lines">{checked.map((one) => <Line key={one.id} one={one} />)}</ul> : <p>{t("Nothing was checked and written down yet.")}</p>}
            <NewOne key={checked.length} young_person_id={id} onKept={asked.again} />
          </>
        )}
      </Shown>
    </Page>
  );
}
