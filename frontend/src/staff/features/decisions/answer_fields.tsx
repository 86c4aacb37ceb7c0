/** The fields of a decision (K6), in the order the young person reads them. */
import { ChoiceList } from "../../../ui/choice_list/choice_list";
import { Field, TextArea } from "../../../ui/field/field";
import { t } from "../../../words";
import { PhoneWarning } from "../../phone_warning";
import { ReadingMeter } from "../../reading_meter";
import type { Form } from "../../use_form";
import { Against } from "./against";
import { NextRows } from "./next_rows";
import type { Answer } from "./state";
import { STATUS, STATUSES } from "./words";

export function AnswerFields({ form }: { form: Form<Answer> }) {
  const { value, change, errors } = form;
  const choices = STATUSES.map((status) => ({ value: status, word: t(STATUS[status].word), icon: STATUS[status].icon }));
  return (
    <>
      <div id="status" tabIndex={-1} class={`status-choice${errors.status ? " field wrong" : ""}`}>
        {errors.status && <p class="field-error">{errors.status}</p>}
        <ChoiceList name="answer-status" question={t("What is happening with it?")} shape="pairs" choices={choices} value={value.status} onChange={(status) => change({ status })} />
      </div>
      <TextArea id="we_decided" label={t("We decided")} hint={t("Write to them, in short plain sentences.")} error={errors.we_decided} value={value.we_decided} maxLength={5000} rows={3} onInput={(event) => change({ we_decided: event.currentTarget.value })} />
      <TextArea id="because" label={t("Because")} hint={t("They always see a reason. “Policy” is not one.")} error={errors.because} value={value.because} maxLength={5000} rows={3} onInput={(event) => change({ because: event.currentTarget.value })} />
      <ReadingMeter text={`${value.we_decided}\n${value.because}`} />
      <PhoneWarning text={[value.we_decided, value.because, value.could_do_instead, ...value.next.map(({ what }) => what)].join("\n")} />
      <Field id="who_decided" label={t("Who decided")} hint={t("First names, as they know them.")} error={errors.who_decided} value={value.who_decided} maxLength={200} onInput={(event) => change({ who_decided: event.currentTarget.value })} />
      <NextRows rows={value.next} errors={errors} onChange={(next) => change({ next })} />
      <Against form={form} />
    </>
  );
}
