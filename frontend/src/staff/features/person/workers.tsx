import { useState } from "preact/hooks";
import userPlus from "~icon/user-round-plus";
import { me } from "../../../session";
import { Button } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Confirm } from "../../../ui/confirm/confirm";
import { Around } from "../../../ui/field/field";
import { t } from "../../../words";
import { Shown, troubleWords, useAsked } from "../../asked";
import { roleWord } from "../../shell/roles";
import { linkWorker, listWorkers, type Person, unlinkWorker, type Worker } from "../people/state";

interface Props { person: Person; onPerson: (person: Person) => void }

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

function Linking({ person, act, busy }: { person: Person; act: (change: () => Promise<Person>) => void; busy: boolean }) {
  const asked = useAsked(listWorkers);
  const linked = new Set(person.workers.map(({ id }) => id));
  return <Shown asked={asked}>{(workers) => <LinkForm busy={busy} workers={workers.filter(({ id }) => !linked.has(id))} onLink={(worker) => act(() => linkWorker(person.id, worker))} />}</Shown>;
}

/** Who works with them; a lead adds and ends that. */
export function Workers({ person, onPerson }: Props) {
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const mayLink = me.value?.capabilities.includes("link_worker");
  const act = async (change: () => Promise<Person>): Promise<void> => {
    setBusy(true);
    try { onPerson(await change()); setTrouble(""); } catch (error) { setTrouble(troubleWords(error)); } finally { setBusy(false); }
  };
  const unlink = (worker_id: string) => act(async () => { await unlinkWorker(person.id, worker_id); return { ...person, workers: person.workers.filter(({ id }) => id !== worker_id) }; });
  return (
    <Card label={t("Their workers")}>
      <h2>{t("Their workers")}</h2>
      {person.workers.length === 0 && <p>{t("Nobody yet")}</p>}
      <ul class="plain worker-lines">
        {person.workers.map(({ id, name, role }) => (
          <li key={id}>
            <span>{name} · {roleWord(role)}</span>
            {mayLink && <Confirm ask={t("End")} look="quiet" question={t("End {name}’s work with them?", { name })} more={t("They can open the plan and answers no more. What was sent to them stays open to them until it is taken back.")} yes={t("End it")} no={t("Keep")} onYes={() => void unlink(id)} />}
          </li>
        ))}
      </ul>
      {trouble && <p class="field-error" role="alert">{trouble}</p>}
      {mayLink && <Linking person={person} busy={busy} act={(change) => void act(change)} />}
    </Card>
  );
}
