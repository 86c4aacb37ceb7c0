import plus from "~icon/plus";
import trash from "~icon/trash-2";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../../ui/button/button";
import type { Errors } from "../../../ui/error_summary/error_summary";
import { Around, Field, TextArea } from "../../../ui/field/field";
import { t } from "../../../words";
import { emptyStep, MOST_STEPS, type StepKind, type StepRow } from "./state";

interface RowProps { row: StepRow; at: number; errors: Errors; change: (some: Partial<StepRow>) => void; remove: () => void }

function Row({ row, at, errors, change, remove }: RowProps) {
  const id = (part: string): string => `step-${row.id}-${part}`;
  return (
    <fieldset class="next-row">
      <legend>{t("Step {n}", { n: at + 1 })}</legend>
      <Around id={id("kind")} label={t("What kind of step")} error={errors[id("kind")]}>
        <select id={id("kind")} value={row.kind} onChange={(event) => change({ kind: event.currentTarget.value as StepKind })}>
          <option value="step">{t("Something we do together")}</option>
          <option value="protective_measure">{t("Something adults do to keep them safe")}</option>
        </select>
      </Around>
      <TextArea id={id("words")} label={t("What happens")} error={errors[id("words")]} value={row.words} maxLength={2000} rows={2} onInput={(event) => change({ words: event.currentTarget.value })} />
      <div class="next-who-when">
        <Field id={id("who")} label={t("Who does it")} error={errors[id("who")]} value={row.who} maxLength={200} onInput={(event) => change({ who: event.currentTarget.value })} />
        <Field id={id("by_on")} label={t("By when")} type="date" error={errors[id("by_on")]} value={row.by_on} onInput={(event) => change({ by_on: event.currentTarget.value })} />
        <Button look="quiet" icon={trash} onClick={remove}>{t("Remove")}<span class="hidden-words"> {t("step {n}", { n: at + 1 })}</span></Button>
      </div>
    </fieldset>
  );
}

/** The steps of a plan. A new one takes the focus, and a removed one gives it back to “Add”. */
export function StepRows({ rows, errors, onChange }: { rows: readonly StepRow[]; errors: Errors; onChange: (rows: StepRow[]) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const focusOn = useRef("");
  useEffect(() => {
    if (focusOn.current) box.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = "";
  }, [rows.length]);
  const add = (): void => { const row = emptyStep(); focusOn.current = `[id="step-${row.id}-words"]`; onChange([...rows, row]); };
  return (
    <div class="stack" ref={box} role="group" aria-labelledby="steps-title">
      <h2 id="steps-title">{t("Steps")}</h2>
      {rows.map((row, at) => (
        <Row key={row.id} {...{ row, at, errors }} change={(some) => onChange(rows.map((one) => (one.id === row.id ? { ...one, ...some } : one)))}
          remove={() => { focusOn.current = "[data-add]"; onChange(rows.filter(({ id }) => id !== row.id)); }} />
      ))}
      {rows.length < MOST_STEPS && <div><Button icon={plus} onClick={add} data-add>{t("Add a step")}</Button></div>}
    </div>
  );
}
