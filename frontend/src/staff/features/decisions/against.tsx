/** An answer against their wish (K6): it says so openly, and when it is looked at again. “Not doing it” always asks for this. */
import { Field, Switch, TextArea } from "../../../ui/field/field";
import { t } from "../../../words";
import type { Form } from "../../use_form";
import { dayOf } from "../enrolments/state";
import { type AgainstField, type Answer, goesAgainst } from "./state";

const DAY = 86_400_000;
const inDays = (days: number): string => dayOf(new Date(Date.now() + days * DAY));

export function Against({ form: { value, change, errors } }: { form: Form<Answer> }) {
  const set = (name: AgainstField) => (event: { currentTarget: { value: string } }): void => change({ wish: { ...value.wish, [name]: event.currentTarget.value } });
  const words = (name: AgainstField) => ({ id: `against-${name}`, error: errors[`against-${name}`], value: value.wish[name], maxLength: 2000, rows: 2, onInput: set(name) });
  const day = (name: AgainstField) => ({ id: `against-${name}`, type: "date", error: errors[`against-${name}`], value: value.wish[name], onInput: set(name) });
  const always = value.status === "not_doing";
  return (
    <>
      {!always && <Switch id="against" label={t("This goes against what they wanted")} checked={goesAgainst(value)} onChange={(on) => change({ against: on })} />}
      {goesAgainst(value) && (
        <fieldset class="stack against">
          <legend>{t("Against what they wanted")}</legend>
          <p class="small">{t("They read all of this. It cannot be saved without it.")}</p>
          <TextArea {...words("wish")} label={t("What did they want?")} hint={t("As they would say it.")} />
          <TextArea {...words("why")} label={t("Why did protection come first?")} hint={t("What you saw, not a rule.")} />
          <TextArea {...words("told")} label={t("How were they told, and by whom?")} hint={t("Tell them before they read it here.")} />
          <Field {...day("told_on")} label={t("On which day?")} max={dayOf(new Date())} />
          <TextArea {...words("what_would_change_it")} label={t("What would change it?")} />
          <Field {...day("look_again_on")} label={t("When do you look at it again?")} hint={t("Four weeks from now at most, unless your service set less. It goes on your list.")} min={inDays(1)} />
          <TextArea id="could_do_instead" label={t("Say what you could do instead")} hint={t("They read this. You can leave it empty.")} error={errors.could_do_instead} value={value.could_do_instead} maxLength={2000} rows={2} onInput={(event) => change({ could_do_instead: event.currentTarget.value })} />
        </fieldset>
      )}
    </>
  );
}
