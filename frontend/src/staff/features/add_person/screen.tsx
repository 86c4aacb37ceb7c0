/** A lead adds a young person and says who their keyworker is. */
import { useState } from "preact/hooks";
import { go } from "../../../router";
import { newId } from "../../../ids";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { ErrorSummary, type Errors } from "../../../ui/error_summary/error_summary";
import { Around, describedBy, Field } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { roleWord } from "../../shell/roles";
import { BehindStepUp, useStepUp } from "../../step_up";
import { ThrowAway } from "../../throw_away";
import { useForm } from "../../use_form";
import { addPerson, listWorkers, type NewPerson, type Worker } from "../people/state";

const FIELDS = ["name", "date_of_birth", "case_reference", "keyworker_id"];

const missing = ({ name, keyworker_id }: NewPerson): Errors => ({
  name: name.trim() ? undefined : t("Give their name."),
  keyworker_id: keyworker_id ? undefined : t("Pick their keyworker."),
});

function NewPersonForm({ workers }: { workers: readonly Worker[] }) {
  const [start] = useState<NewPerson>(() => ({ id: newId(), name: "", date_of_birth: "", case_reference: "", keyworker_id: "" }));
  const form = useForm<NewPerson>({ key: "add person", href: "/staff/people/add", name: t("A young person to add"), start, otherwise: "name", idOf: (field) => (FIELDS.includes(field) ? field : undefined) });
  const stepUp = useStepUp();
  const { value, change, errors } = form;
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (form.ready(missing(value)) && (await form.submit(() => stepUp.run(() => addPerson(value))))) go(`/staff/people/${value.id}`, { replace: true });
  };
  return (
    <BehindStepUp stepUp={stepUp}><form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <ErrorSummary title={t("Not added yet")} errors={errors} attempt={form.attempt} />
      <Field id="name" label={t("Full name")} hint={t("Other staff see this. Young people see only their nickname.")} error={errors.name} value={value.name} maxLength={120} autoComplete="off" onInput={(event) => change({ name: event.currentTarget.value })} />
      <Field id="date_of_birth" type="date" label={t("Date of birth")} hint={t("You can leave this empty and add it later, on their page. Until then nobody can hold back asking them.")} error={errors.date_of_birth} value={value.date_of_birth} autoComplete="off" onInput={(event) => change({ date_of_birth: event.currentTarget.value })} />
      <Field id="case_reference" label={t("Your reference")} hint={t("You can leave this empty.")} error={errors.case_reference} value={value.case_reference} maxLength={60} autoComplete="off" onInput={(event) => change({ case_reference: event.currentTarget.value })} />
      <Around id="keyworker_id" label={t("Keyworker")} hint={t("They work with them from today, and are their named adult until you say otherwise.")} error={errors.keyworker_id}>
        {workers.length === 0 && <p>{t("There is no keyworker yet.")} <a href="/staff/workers/add">{t("Add a worker first")}</a></p>}
        <select id="keyworker_id" value={value.keyworker_id} aria-describedby={describedBy({ id: "keyworker_id", hint: true, error: errors.keyworker_id })} aria-invalid={errors.keyworker_id ? true : undefined} onChange={(event) => change({ keyworker_id: event.currentTarget.value })}>
          <option value="">{t("Pick one")}</option>
          {workers.map(({ id, name, role }) => <option key={id} value={id}>{name} · {roleWord(role)}</option>)}
        </select>
      </Around>
      <div class="row"><Button look="main" type="submit" busy={form.busy}>{t("Add")}</Button><ThrowAway form={form} /></div>
    </form></BehindStepUp>
  );
}

export default function AddPerson() {
  const asked = useAsked(listWorkers);
  return (
    <Page title={t("Add a young person")} before={<BackLink above="/staff/people">{t("Back")}</BackLink>}>
      <Shown asked={asked}>{(workers) => <NewPersonForm workers={workers.filter(({ role }) => ["keyworker", "specialist"].includes(role))} />}</Shown>
    </Page>
  );
}
