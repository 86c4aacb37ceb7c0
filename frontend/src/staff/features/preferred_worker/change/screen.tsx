/** A change of worker: from whom, to whom, and a note that the young person reads too. They then choose what the new one sees. */
import { newId } from "../../../../ids";
import { me } from "../../../../session";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { ErrorSummary } from "../../../../ui/error_summary/error_summary";
import { Around, TextArea } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { ErrorState } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { ReadingMeter } from "../../../reading_meter";
import { BehindStepUp, useStepUp } from "../../../step_up";
import { ThrowAway } from "../../../throw_away";
import { useForm } from "../../../use_form";
import { findPerson, listWorkers, type Person, type Worker } from "../../people/state";
import { nameOf } from "../../to_answer/words";
import { handOver, type HandingOver } from "../state";
import "../../decisions/decisions.css";

interface Writing extends HandingOver { change_id: string }
const FIELDS: Readonly<Record<string, string>> = { from_id: "from", to_id: "to", note: "note" };

function Pick({ id, label, among, value, error, onPick }: { id: string; label: string; among: readonly { id: string; name: string }[]; value: string; error?: string; onPick: (id: string) => void }) {
  return (
    <Around id={id} label={label} error={error}>
      <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{t("Pick one")}</option>
        {among.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </select>
    </Around>
  );
}

function Change({ person, workers }: { person: Person; workers: readonly Worker[] }) {
  const stepUp = useStepUp();
  const above = `/staff/people/${person.id}`;
  const start: Writing = { change_id: newId(), version_id: newId(), young_person_id: person.id, from_id: "", to_id: "", note: "" };
  const form = useForm<Writing>({ key: `change worker ${person.id}`, href: `${above}/change`, name: t("A change of worker you began"), start, otherwise: "from", idOf: (field) => FIELDS[field] });
  const { from_id, to_id, note } = form.value;
  const missing = () => ({
    from: from_id ? undefined : t("Say who hands over."), to: to_id ? undefined : t("Say who takes over."),
    note: note.trim() ? undefined : t("Write a note for the new worker. The young person reads it too."),
  });
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!form.ready(missing())) return;
    const { change_id, ...body } = form.value;
    if (await form.submit(() => stepUp.run(() => handOver(change_id, body)))) go(above, { replace: true });
  };
  return (
    <BehindStepUp stepUp={stepUp}>
      <p>{t("From today the new worker is their main worker, and the old one’s work with them ends. {name} is told, and chooses what the new worker sees of what they shared. Nothing passes on by itself.", { name: nameOf(person) })}</p>
      <form class="stack answer-form" onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary title={t("Not changed yet")} errors={form.errors} attempt={form.attempt} />
        <Pick id="from" label={t("Who hands over?")} among={person.workers} value={from_id} error={form.errors.from} onPick={(id) => form.change({ from_id: id })} />
        <Pick id="to" label={t("Who takes over?")} among={workers.filter(({ id }) => id !== from_id && id !== me.value?.person_id)} value={to_id} error={form.errors.to} onPick={(id) => form.change({ to_id: id })} />
        <TextArea id="note" label={t("A note for the new worker")} hint={t("What helps to know from the first day. {name} reads exactly this too.", { name: nameOf(person) })} error={form.errors.note} value={note} maxLength={2_000} rows={4} onInput={(event) => form.change({ note: event.currentTarget.value })} />
        {note && <ReadingMeter text={note} />}
        <div class="row"><Button look="main" type="submit" busy={form.busy}>{t("Change their worker")}</Button><ThrowAway form={form} /></div>
      </form>
    </BehindStepUp>
  );
}

export default function ChangeWorker({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(async () => { const [person, workers] = await Promise.all([findPerson(id), listWorkers()]); return { person, workers }; }, id);
  return (
    <Page title={t("Change their worker")} before={<BackLink above={`/staff/people/${id}`}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>{({ person, workers }) => (person ? <Change person={person} workers={workers} /> : <ErrorState words={t("This is not here, or it is not yours to open.")} />)}</Shown>
    </Page>
  );
}
