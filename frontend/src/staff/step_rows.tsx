/** Steps with who does them and by when, one below the other. A new one takes the focus, and a removed one gives it back to “Add”. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import plus from "~icon/plus";
import trash from "~icon/trash-2";
import { Button } from "../ui/button/button";
import type { Errors } from "../ui/error_summary/error_summary";
import { Field } from "../ui/field/field";
import { t } from "../words";

export interface Step { id: string; who: string; by_on: string }
type Change<S> = (some: Partial<S>) => void;

interface Props<S extends Step> {
  rows: readonly S[]; errors: Errors; onChange: (rows: S[]) => void;
  /** A row of its own for a new step, and the first field of a row: its id is `{idOf(row)}-{first}`. */
  empty: () => S; idOf: (row: S) => string; first: string;
  /** The id of the heading that names them all. */
  labelledBy: string; heading: ComponentChildren;
  most: number; add: string; atMost?: string;
  /** The fields of one row that come before who and by when. */
  fields: (row: S, id: string, change: Change<S>) => ComponentChildren;
}

export function StepRows<S extends Step>({ rows, errors, onChange, empty, idOf, first, labelledBy, heading, most, add, atMost, fields }: Props<S>) {
  const box = useRef<HTMLDivElement>(null);
  const focusOn = useRef("");
  useEffect(() => {
    if (focusOn.current) box.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = "";
  }, [rows.length]);
  const begin = (): void => { const row = empty(); focusOn.current = `[id="${idOf(row)}-${first}"]`; onChange([...rows, row]); };
  const remove = (gone: S): void => { focusOn.current = "[data-add]"; onChange(rows.filter(({ id }) => id !== gone.id)); };
  const changeOf = (row: S): Change<S> => (some) => onChange(rows.map((one) => (one.id === row.id ? { ...one, ...some } : one)));
  return (
    <div class="stack" ref={box} role="group" aria-labelledby={labelledBy}>
      {heading}
      {rows.map((row, at) => (
        <fieldset class="next-row" key={row.id}>
          <legend>{t("Step {n}", { n: at + 1 })}</legend>
          {fields(row, idOf(row), changeOf(row))}
          <WhoAndWhen row={row} at={at} id={idOf(row)} errors={errors} change={changeOf(row) as Change<Step>} remove={() => remove(row)} />
        </fieldset>
      ))}
      {rows.length < most && <div><Button icon={plus} onClick={begin} data-add>{add}</Button></div>}
      {rows.length >= most && atMost && <p class="hint">{atMost}</p>}
    </div>
  );
}

function WhoAndWhen({ row, at, id, errors, change, remove }: { row: Step; at: number; id: string; errors: Errors; change: Change<Step>; remove: () => void }) {
  const [who, when] = [`${id}-who`, `${id}-by_on`];
  return (
    <div class="next-who-when">
      <Field id={who} label={t("Who does it")} error={errors[who]} value={row.who} maxLength={200} onInput={(event) => change({ who: event.currentTarget.value })} />
      <Field id={when} label={t("By when")} type="date" error={errors[when]} value={row.by_on} onInput={(event) => change({ by_on: event.currentTarget.value })} />
      <Button look="quiet" icon={trash} onClick={remove}>{t("Remove")}<span class="hidden-words"> {t("step {n}", { n: at + 1 })}</span></Button>
    </div>
  );
}
