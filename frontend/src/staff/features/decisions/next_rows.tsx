import type { Errors } from "../../../ui/error_summary/error_summary";
import { Field } from "../../../ui/field/field";
import { t } from "../../../words";
import { StepRows } from "../../step_rows";
import { emptyRow, MOST_NEXT, type NextRow } from "./state";

/** What happens next: what, who, by when; up to five. */
export function NextRows({ rows, errors, onChange }: { rows: readonly NextRow[]; errors: Errors; onChange: (rows: NextRow[]) => void }) {
  return (
    <StepRows {...{ rows, errors, onChange }} empty={emptyRow} idOf={({ id }) => `next-${id}`} first="what" most={MOST_NEXT}
      labelledBy="next-title" heading={<div><h3 id="next-title">{t("What happens next")}</h3><p class="hint">{t("You can leave this empty. They then read “Nothing more is planned.”")}</p></div>}
      add={rows.length ? t("Add another step") : t("Add a step")} atMost={t("That is the most for one answer. Put more in the plan.")}
      fields={(row, id, change) => (
        <Field id={`${id}-what`} label={t("What")} error={errors[`${id}-what`]} value={row.what} maxLength={500} onInput={(event) => change({ what: event.currentTarget.value })} />
      )} />
  );
}
