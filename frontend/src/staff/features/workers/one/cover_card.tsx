/** Who reads and answers while a worker is away, and when that is. A lead says both; the young person is told. */
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { ErrorSummary } from "../../../../ui/error_summary/error_summary";
import { Around, Field } from "../../../../ui/field/field";
import { t } from "../../../../words";
import { dayInside } from "../../../days";
import { roleWord } from "../../../shell/roles";
import { ThrowAway } from "../../../throw_away";
import { useForm } from "../../../use_form";
import { WORKS_AS } from "../../people/state";
import { setAway, setCover, type Worker } from "../state";

interface Typed { cover_id: string; from: string; until: string }
const FIELDS = ["cover_id", "from", "until"];

/** An advocate is covered by an advocate and nobody else by one; a lead covers for nobody (consent, SET_COVER). */
const mayCover = (worker: Worker) => (one: Worker): boolean =>
  one.id !== worker.id && WORKS_AS.includes(one.role) && one.role !== "lead" && (one.role === "advocate") === (worker.role === "advocate");

function nowWords({ name, cover, away_from, away_until }: Worker): string {
  if (away_from && away_until) return t("{name} is marked as away. First day away: {first}. First day back: {back}.", { name, first: dayInside(away_from), back: dayInside(away_until) });
  if (away_from) return t("{name} is marked as away. First day away: {first}. No day back is set.", { name, first: dayInside(away_from) });
  return cover ? t("{name} is not marked as away.", { name }) : t("{name} is not marked as away, and nobody covers for them.", { name });
}

export function CoverCard({ worker, workers, again }: { worker: Worker; workers: readonly Worker[]; again: () => void }) {
  const { id, name } = worker;
  const start: Typed = { cover_id: worker.cover?.id ?? "", from: worker.away_from ?? "", until: worker.away_until ?? "" };
  const form = useForm<Typed>({ key: `cover ${id}`, href: `/staff/workers/${id}`, name: t("Cover for a worker"), start, otherwise: "cover_id", idOf: (field) => (FIELDS.includes(field) ? field : undefined) });
  const { value, change, errors } = form;
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!form.ready({ from: value.until && !value.from ? t("Give the first day away too.") : undefined })) return;
    const saved = await form.submit(async () => {
      if (value.cover_id !== start.cover_id) await setCover(id, value.cover_id || null);
      if (value.from !== start.from || value.until !== start.until) await setAway(id, value.from || null, value.until || null);
    });
    if (saved) again();
  };
  return (
    <Card label={t("Cover and away")}>
      <h2>{t("Cover and away")}</h2>
      <p>{nowWords(worker)}</p>
      <form class="stack" onSubmit={(event) => void save(event)} noValidate>
        <ErrorSummary title={t("Not saved yet")} errors={errors} attempt={form.attempt} />
        <Around id="cover_id" label={t("Who covers for {name}", { name })} hint={t("They open what is sent only while {name} is away, or when it lay unopened for a working day.", { name })} error={errors.cover_id}>
          <select id="cover_id" value={value.cover_id} onChange={(event) => change({ cover_id: event.currentTarget.value })}>
            <option value="">{t("Nobody")}</option>
            {workers.filter(mayCover(worker)).map((one) => <option key={one.id} value={one.id}>{one.name} · {roleWord(one.role)}</option>)}
          </select>
        </Around>
        <Field id="from" type="date" label={t("First day away")} error={errors.from} value={value.from} onInput={(event) => change({ from: event.currentTarget.value })} />
        <Field id="until" type="date" label={t("First day back")} hint={t("Leave this empty if you do not know yet. Young people see this day.")} error={errors.until} value={value.until} onInput={(event) => change({ until: event.currentTarget.value })} />
        <div class="row"><Button type="submit" busy={form.busy}>{t("Save")}</Button><ThrowAway form={form} /></div>
      </form>
    </Card>
  );
}
