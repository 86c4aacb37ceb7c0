/** Were they told? If not: why, and when somebody looks again. Shared by passing on and by looking again. */
import { ChoiceList } from "../../../ui/choice_list/choice_list";
import { Field, TextArea } from "../../../ui/field/field";
import type { Errors } from "../../../ui/error_summary/error_summary";
import { n, t } from "../../../words";
import { dayOf } from "../enrolments/state";
import type { IsTold, Telling } from "./state";

interface Props { value: Telling; errors: Errors; hours: readonly number[]; change: (some: Partial<Telling>) => void }

const spanWords = (hours: number): string => (hours < 96 ? n("In {n} hour", "In {n} hours", hours) : n("In {n} day", "In {n} days", hours / 24));

export function missingTelling({ told, told_on, why_not }: Telling): Record<string, string | undefined> {
  return {
    "told-yes": told ? undefined : t("Say whether they were told."),
    told_on: told === "yes" && !told_on ? t("Say on which day they were told.") : undefined,
    why_not: told === "no" && !why_not.trim() ? t("Say why telling is not safe now.") : undefined,
  };
}

export function TellingFields({ value, errors, hours, change }: Props) {
  return (
    <>
      {errors["told-yes"] && <p class="field-error">{errors["told-yes"]}</p>}
      <ChoiceList question={t("Were they told of this?")} name="told" shape="pairs" value={value.told || undefined} onChange={(told: IsTold) => change({ told })}
        choices={[{ value: "yes" as const, word: t("Yes, they were told") }, { value: "no" as const, word: t("Not yet, it is not safe") }]} />
      {value.told === "yes" && <Field id="told_on" type="date" label={t("On which day?")} error={errors.told_on} value={value.told_on} max={dayOf(new Date())} onInput={(event) => change({ told_on: event.currentTarget.value })} />}
      {value.told === "no" && (
        <>
          <TextArea id="why_not" label={t("Why is telling not safe now?")} hint={t("They never read this. Whoever receives the worry does.")} error={errors.why_not} value={value.why_not} maxLength={2000} rows={2} onInput={(event) => change({ why_not: event.currentTarget.value })} />
          <ChoiceList question={t("When is it looked at again?")} name="hours" shape="pairs" value={value.hours} onChange={(picked) => change({ hours: picked })} choices={hours.map((one) => ({ value: String(one), word: spanWords(one) }))} />
        </>
      )}
    </>
  );
}
