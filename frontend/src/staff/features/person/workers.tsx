import { useState } from "preact/hooks";
import userPlus from "~icon/user-round-plus";
import swap from "~icon/arrow-right-left";
import star from "~icon/user-round-check";
import { me } from "../../../session";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Confirm } from "../../../ui/confirm/confirm";
import { Around } from "../../../ui/field/field";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { Shown, troubleWords, useAsked } from "../../asked";
import { roleWord } from "../../shell/roles";
import type { StepUp } from "../../step_up";
import { linkWorker, listWorkers, type Person, unlinkWorker, type Worker, type WorkerOf } from "../people/state";

interface Props { person: Person; onPerson: (person: Person) => void; stepUp: StepUp }
type Act = (change: () => Promise<Person>) => void;

function LinkForm({ workers, onLink, busy }: { workers: readonly Worker[]; onLink: (worker: Worker) => void; busy: boolean }) {
  const [picked, setPicked] = useState("");
  const worker = workers.find(({ id }) => id === picked);
  if (!workers.length) return null;
  return (
    <div class="stack">
      <Around id="link-worker" label={t("Somebody else works with them")}>
        <select id="link-worker" value={picked} onChange={(event) => setPicked(event.currentTarget.value)}>
          <option value="">{t("Pick one")}</option>
          {workers.map(({ id, name, role }) => <option key={id} value={id}>{name} · {roleWord(role)}</option>)}
        </select>
      </Around>
      <div><Button icon={userPlus} busy={busy || !worker} onClick={() => { if (worker) { onLink(worker); setPicked(""); } }}>{t("Add to their workers")}</Button></div>
    </div>
  );
}

function Linking({ person, act, busy }: { person: Person; act: Act; busy: boolean }) {
  const asked = useAsked(listWorkers);
  const linked = new Set(person.workers.map(({ id }) => id));
  return <Shown asked={asked}>{(workers) => <LinkForm busy={busy} workers={workers.filter(({ id }) => !linked.has(id))} onLink={(worker) => act(() => linkWorker(person.id, worker))} />}</Shown>;
}

/** One of their workers; a lead says who is the one named adult, and ends the work. */
function Line({ person, worker, act }: { person: Person; worker: WorkerOf; act: Act }) {
  const { id, name, role, is_named_adult } = worker;
  const mayLink = me.value?.capabilities.includes("link_worker");
  const unlinked = async (): Promise<Person> => { await unlinkWorker(person.id, id); return { ...person, workers: person.workers.filter((one) => one.id !== id) }; };
  return (
    <li>
      <span class="worker-name"><span>{name} · {roleWord(role)}</span>{is_named_adult && <Tag tone="teal" icon={star}>{t("Named adult")}</Tag>}</span>
      {mayLink && (
        <span class="row">
          {!is_named_adult && <Confirm ask={t("Make named adult")} look="quiet" question={t("Make {name} their named adult?", { name })} more={t("There is one at a time. Before a second adult confirms their set-up, what they send can go to this person.")} yes={t("Yes")} no={t("No")} onYes={() => act(() => linkWorker(person.id, worker, true))} />}
          <Confirm ask={t("End")} look="quiet" question={t("End {name}’s work with them?", { name })} more={t("They can open the plan and answers no more. What was sent to them stays open to them until it is taken back.")} yes={t("End it")} no={t("Keep")} onYes={() => act(unlinked)} />
        </span>
      )}
    </li>
  );
}

/** Who works with them; a lead adds and ends that. */
export function Workers({ person, onPerson, stepUp }: Props) {
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const mayLink = me.value?.capabilities.includes("link_worker");
  const change = async (make: () => Promise<Person>): Promise<void> => {
    setBusy(true);
    try { onPerson(await stepUp.run(make)); setTrouble(""); } catch (error) { setTrouble(troubleWords(error)); } finally { setBusy(false); }
  };
  const act: Act = (make) => void change(make);
  const named = person.workers.some(({ is_named_adult }) => is_named_adult);
  return (
    <Card label={t("Their workers")}>
      <h2>{t("Their workers")}</h2>
      {person.workers.length === 0 && <p>{t("Nobody yet")}</p>}
      <ul class="plain worker-lines">{person.workers.map((worker) => <Line key={worker.id} person={person} worker={worker} act={act} />)}</ul>
      {mayLink && !named && <p class="notice">{t("Nobody is their named adult now. Say who is.")}</p>}
      {trouble && <p class="field-error" role="alert">{trouble}</p>}
      {mayLink && <Linking person={person} busy={busy} act={act} />}
      {mayLink && person.workers.length > 0 && <div><ButtonLink icon={swap} href={`/staff/people/${person.id}/change`}>{t("Change their worker")}</ButtonLink></div>}
    </Card>
  );
}
