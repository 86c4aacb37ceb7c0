import type { Errors } from "../../../ui/error_summary/error_summary";
import { Around, TextArea } from "../../../ui/field/field";
import { t } from "../../../words";
import { StepRows } from "../../step_rows";
import { emptyStep, MOST_STEPS, type StepKind, type StepRow } from "./state";

/** The steps of a plan: what kind, what happens, who, by when. */
export function PlanSteps({ rows, errors, onChange }: { rows: readonly StepRow[]; errors: Errors; onChange: (rows: StepRow[]) => void }) {
  return (
    <StepRows {...{ rows, errors, onChange }} empty={emptyStep} idOf={({ id }) => `step-${id}`} first="words" most={MOST_STEPS}
      labelledBy="steps-title" heading={<h2 id="steps-title">{t("Steps")}</h2>} add={t("Add a step")}
      fields={(row, id, change) => (
        <>
          <Around id={`${id}-kind`} label={t("What kind of step")} error={errors[`${id}-kind`]}>
            <select id={`${id}-kind`} value={row.kind} onChange={(event) => change({ kind: event.currentTarget.value as StepKind })}>
              <option value="step">{t("Something we do together")}</option>
              <option value="protective_measure">{t("Something adults do to keep them safe")}</option>
            </select>
          </Around>
          <TextArea id={`${id}-words`} label={t("What happens")} error={errors[`${id}-words`]} value={row.words} maxLength={2000} rows={2} onInput={(event) => change({ words: event.currentTarget.value })} />
        </>
      )} />
  );
}
