import { useState } from "preact/hooks";
import userPlus from "~icon/user-round-plus";
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { Confirm } from "../../../../ui/confirm/confirm";
import { Around } from "../../../../ui/field/field";
import { t } from "../../../../words";
import { linkWorker, type Person, unlinkWorker, WORKS_AS } from "../../people/state";
import { nameOf } from "../../to_answer/words";
import type { Worker } from "../state";
import "../../person/person.css";

interface Props { worker: Worker; people: readonly Person[]; run: (act: () => Promise<void>) => Promise<boolean>; again: () => void }

function Line({ worker, person, run }: Pick<Props, "worker" | "run"> & { person: Person }) {
  const named = person.workers.some(({ id, is_named_adult }) => id === worker.id && is_named_adult);
  return (
    <li>
      <span><a href={`/staff/people/${person.id}`}><span dir="auto">{nameOf(person)}</span></a> · {person.name}{named && <span class="ways"> · {t("named adult")}</span>}</span>
      <Confirm ask={t("End")} look="quiet" question={t("End {name}’s work with {young}?", { name: worker.name, young: nameOf(person) })} more={t("They can open the plan and answers no more. What was sent to them stays open to them until it is taken back.")} yes={t("End it")} no={t("Keep")} onYes={() => void run(() => unlinkWorker(person.id, worker.id))} />
    </li>
  );
}

/** The young people a worker works with; a lead adds and ends that. */
export function WorksWith({ worker, people, run }: Props) {
  const [picked, setPicked] = useState("");
  const theirs = people.filter(({ workers }) => workers.some(({ id }) => id === worker.id));
  const others = people.filter((one) => !theirs.includes(one));
  if (!WORKS_AS.includes(worker.role)) return <Card label={t("Works with")}><h2>{t("Works with")}</h2><p>{t("Somebody in this role works with no young person, and reads nothing of theirs.")}</p></Card>;
  const link = async (): Promise<void> => {
    if (await run(async () => { await linkWorker(picked, worker); })) setPicked("");
  };
  return (
    <Card label={t("Works with")}>
      <h2>{t("Works with")}</h2>
      {theirs.length === 0 && <p>{t("Nobody yet")}</p>}
      <ul class="plain worker-lines">{theirs.map((person) => <Line key={person.id} worker={worker} person={person} run={run} />)}</ul>
      {others.length > 0 && (
        <div class="stack">
          <Around id="link-person" label={theirs.length ? t("They work with somebody else too") : t("Who do they work with?")}>
            <select id="link-person" value={picked} onChange={(event) => setPicked(event.currentTarget.value)}>
              <option value="">{t("Pick one")}</option>
              {others.map((person) => <option key={person.id} value={person.id}>{person.nickname ? `${person.name} (${person.nickname})` : person.name}</option>)}
            </select>
          </Around>
          <div><Button icon={userPlus} busy={!picked} onClick={() => void link()}>{t("Add a young person")}</Button></div>
        </div>
      )}
    </Card>
  );
}
