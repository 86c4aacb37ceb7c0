/** A lead says whom young people call out of hours, and that they rang it today. */
import { useState } from "preact/hooks";
import { me } from "../../../session";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { Field } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { dayInside } from "../../days";
import { useForm } from "../../use_form";
import { saveHelpNumber } from "./state";

export default function HelpNumber() {
  const { help_number, help_checked_on } = me.value!.service;
  const form = useForm({ key: "help number", href: "/staff/help-number", name: t("The out of hours number"), start: { number: help_number ?? "" }, otherwise: "help_number", idOf: (field) => (field === "help_number" ? field : undefined) });
  const [told, setTold] = useState("");
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (form.ready({}) && (await form.submit(() => saveHelpNumber(form.value.number)))) setTold(form.value.number.trim() ? t("Saved. Checked today.") : t("Saved. Young people see no number of yours."));
  };
  return (
    <Page title={t("Your out of hours number")} before={<BackLink above="/staff/workers">{t("Back")}</BackLink>}>
      <p>{t("Young people see it under “Get help now” while their app is unlocked, beside 999, Childline and Shout. Locked, they see those three.")}</p>
      <p>{help_number && help_checked_on ? t("Last checked: {day}.", { day: dayInside(help_checked_on) }) : t("Nobody has checked a number yet.")}</p>
      <form class="stack" onSubmit={(event) => void save(event)} noValidate>
        <ErrorSummary title={t("Not saved yet")} errors={form.errors} attempt={form.attempt} />
        <Field id="help_number" type="tel" label={t("Number")} hint={t("Ring it first. Somebody has to answer outside your hours. Leave it empty for none.")} error={form.errors.help_number} value={form.value.number} maxLength={30} autoComplete="off" onInput={(event) => form.change({ number: event.currentTarget.value })} />
        <div><Button look="main" type="submit" busy={form.busy}>{t("I rang it, and it is right")}</Button></div>
        <p role="status">{told}</p>
      </form>
    </Page>
  );
}
