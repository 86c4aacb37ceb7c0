/** Whether a young person’s date of birth is known; a lead adds or corrects it. The day itself is shown on no page. */
import { useState } from "preact/hooks";
import { me } from "../../../session";
import { Button } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { Field } from "../../../ui/field/field";
import { t } from "../../../words";
import type { StepUp } from "../../step_up";
import { ThrowAway } from "../../throw_away";
import { useForm } from "../../use_form";
import { type Person, setDateOfBirth } from "../people/state";

interface Props { person: Person; onPerson: (person: Person) => void; stepUp: StepUp }

function DateOfBirth({ person: { id, birthday_known }, onPerson, stepUp }: Props) {
  const form = useForm({ key: `date of birth ${id}`, href: `/staff/people/${id}`, name: t("Somebody’s date of birth"), start: { born: "" }, otherwise: "date_of_birth", idOf: (field) => (field === "date_of_birth" ? field : undefined) });
  const [told, setTold] = useState("");
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    setTold("");
    if (!form.ready({ date_of_birth: form.value.born ? undefined : t("Give their date of birth.") })) return;
    if (!(await form.submit(async () => onPerson(await stepUp.run(() => setDateOfBirth(id, form.value.born)))))) return;
    form.discard(); // the day is left on no screen
    setTold(t("Saved."));
  }
  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <p>{birthday_known ? t("Their date of birth is known here. No page shows it.") : t("Their date of birth is not known here. Until it is, nobody can hold back asking them.")}</p>
      <ErrorSummary title={t("Not saved yet")} errors={form.errors} attempt={form.attempt} />
      <Field id="date_of_birth" type="date" label={t("Date of birth")} hint={t("A hold-back ends by the day they turn 18.")} error={form.errors.date_of_birth} value={form.value.born} autoComplete="off" onInput={(event) => form.change({ born: event.currentTarget.value })} />
      <div class="row"><Button type="submit" busy={form.busy}>{t("Save the date of birth")}</Button><ThrowAway form={form} /></div>
      <p role="status">{told}</p>
    </form>
  );
}

export function Birthday(props: Props) {
  if (!me.value?.capabilities.includes("add_young_person")) return null;
  return (
    <Card label={t("Birthday")}>
      <h2>{t("Birthday")}</h2>
      <DateOfBirth {...props} />
    </Card>
  );
}
