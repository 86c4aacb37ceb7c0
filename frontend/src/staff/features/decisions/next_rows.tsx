import plus from "~icon/plus";
import trash from "~icon/trash-2";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../../ui/button/button";
import type { Errors } from "../../../ui/error_summary/error_summary";
import { Field } from "../../../ui/field/field";
import { t } from "../../../words";
import { emptyRow, MOST_NEXT, type NextRow } from "./state";

interface Props { rows: readonly NextRow[]; errors: Errors; onChange: (rows: NextRow[]) => void }

function Row({ row, at, errors, change, remove }: { row: NextRow; at: number; errors: Errors; change: (some: Partial<NextRow>) => void; remove: () => void }) {
  const id = (part: string): string => `next-${row.id}-${part}`;
  return (
    <fieldset class="next-row">
      <legend>{t("Step {n}", { n: at + 1 })}</legend>
      <Field id={id("what")} label={t("What")} error={errors[id("what")]} value={row.what} maxLength={500} onInput={(event) => change({ what: event.currentTarget.value })} />
      <div class="next-who-when">
        <Field id={id("who")} label={t("Who does it")} error={errors[id("who")]} value={row.who} maxLength={200} onInput={(event) => change({ who: event.currentTarget.value })} />
        <Field id={id("by_on")} label={t("By when")} type="date" error={errors[id("by_on")]} value={row.by_on} onInput={(event) => change({ by_on: event.currentTarget.value })} />
        <Button look="quiet" icon={trash} onClick={remove}>{t("Remove")}<span class="hidden-words"> {t("step {n}", { n: at + 1 })}</span></Button>
      </div>
    </fieldset>
  );
}

/** What happens next: what, who, by when; up to five. A new row takes the focus, and a removed one gives it back to “Add”. */
export function NextRows({ rows, errors, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const focusOn = useRef("");
  useEffect(() => {
    if (focusOn.current) box.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = "";
  }, [rows.length]);
  const add = (): void => { const row = emptyRow(); focusOn.current = `[id="next-${row.id}-what"]`; onChange([...rows, row]); };
  const remove = (id: string): void => { focusOn.current = "[data-add]"; onChange(rows.filter((row) => row.id !== id)); };
  return (
    <div class="stack" ref={box} role="group" aria-labelledby="next-title">
      <div><h3 id="next-title">{t("What happens next")}</h3><p class="hint">{t("You can leave this empty. They then read “Nothing more is planned.”")}</p></div>
      {rows.map((row, at) => (
        <Row key={row.id} {...{ row, at, errors }} change={(some) => onChange(rows.map((one) => (one.id === row.id ? { ...one, ...some } : one)))} remove={() => remove(row.id)} />
      ))}
      {rows.length < MOST_NEXT
        ? <div><Button icon={plus} onClick={add} data-add>{rows.length ? t("Add another step") : t("Add a step")}</Button></div>
        : <p class="hint">{t("That is the most for one answer. Put more in the plan.")}</p>}
    </div>
  );
}
