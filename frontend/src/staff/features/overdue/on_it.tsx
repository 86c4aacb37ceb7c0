/** “I am on it by …”, with one tap: a day is filled in, and may be changed first. The due date stays as it is. */
import { useState } from "preact/hooks";
import { Button } from "../../../ui/button/button";
import { Field } from "../../../ui/field/field";
import { t } from "../../../words";
import { errorsFrom } from "../../use_form";
import { sayOnIt, type ToAnswerLine } from "../to_answer/state";
import { nameOf } from "../to_answer/words";

/** The weekday two weekdays from now, as a date field holds it. The service's own holidays are the server's to know. */
export function soon(now: Date = new Date()): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12);
  for (let left = 2; left > 0; ) {
    day.setDate(day.getDate() + 1);
    if (day.getDay() % 6 !== 0) left -= 1;
  }
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export function OnIt({ line, said }: { line: ToAnswerLine; said: () => void }) {
  const id = `by-${line.id}`;
  const [by, setBy] = useState(line.on_it_by ?? soon());
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setError(await sayOnIt(line.id, by).then(() => "", (failed: unknown) => errorsFrom(failed, () => id, id)[id] ?? ""));
    setBusy(false);
    said();
  }
  return (
    <form class="on-it" onSubmit={(event) => void save(event)} noValidate>
      <Field id={id} type="date" label={t("I am on it by")} error={error} value={by} required onInput={(event) => setBy(event.currentTarget.value)} />
      <Button type="submit" busy={busy}>{t("Tell {name}", { name: nameOf(line.young_person) })}</Button>
    </form>
  );
}
