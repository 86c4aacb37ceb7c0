/** One worker: how they sign in, whom they work with, and the end of their work here. */
import { go } from "../../../../router";
import { me } from "../../../../session";
import { BackLink } from "../../../../ui/back_link/back_link";
import { ButtonLink } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { Confirm } from "../../../../ui/confirm/confirm";
import { Facts } from "../../../../ui/facts/facts";
import { Page } from "../../../../ui/page/page";
import { ErrorState } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { type Asked, Shown, useAsked } from "../../../asked";
import { roleWord } from "../../../shell/roles";
import { BehindStepUp, type StepUp, useStepUp } from "../../../step_up";
import { listPeople, type Person, WORKS_AS } from "../../people/state";
import { KeyCard } from "../key_card";
import { lastWords } from "../screen";
import { listKeys, listWorkers, type Worker, type WorkerKey, workerLeaves } from "../state";
import { type KeyActs, useKeyActs } from "../use_key_acts";
import { WordsOnce } from "../words_once";
import { CoverCard } from "./cover_card";
import { WorksWith } from "./works_with";
import "../workers.css";

interface Found { worker: Worker; workers: readonly Worker[]; standing?: WorkerKey; people: readonly Person[] }

async function findWorker(id: string): Promise<Found | null> {
  const [workers, keys, people] = await Promise.all([listWorkers(), listKeys(), listPeople()]);
  const worker = workers.find((one) => one.id === id);
  return worker ? { worker, workers, standing: keys.find(({ worker_id }) => worker_id === id), people } : null;
}

function Leaving({ worker: { id, name }, acts }: { worker: Worker; acts: KeyActs }) {
  if (id === me.value?.person_id) return null;
  const leave = async (): Promise<void> => { if (await acts.run(() => workerLeaves(id))) go("/staff/workers", { replace: true }); };
  return (
    <Card label={t("Leaving the service")}>
      <h2>{t("Leaving the service")}</h2>
      <p>{t("When {name} leaves, they are signed out everywhere at once and can open nothing again.", { name })}</p>
      <Confirm look="danger" ask={t("{name} has left", { name })} question={t("Has {name} left the service?", { name })}
        more={t("This cannot be undone. What they had begun to write is lost. Each young person is told, and is asked who should answer what still waits.")} yes={t("Yes, they have left")} no={t("No")} onYes={() => void leave()} />
    </Card>
  );
}

function One({ found: { worker, workers, standing, people }, acts, stepUp, again }: { found: Found; acts: KeyActs; stepUp: StepUp; again: () => void }) {
  const { role, username, agency } = worker;
  return (
    <BehindStepUp stepUp={stepUp}>
      {acts.trouble && <p class="field-error" role="alert">{acts.trouble}</p>}
      <div class="worker-page">
        <div class="stack">
          <Card label={t("About them")}>
            <Facts rows={[[t("Role"), roleWord(role)], [t("User name"), <span key="u" translate={false}>{username}</span>], [t("Employed by"), agency], [t("Last signed in"), lastWords(worker)]]} />
          </Card>
          <WorksWith worker={worker} people={people} run={acts.run} again={again} />
          {WORKS_AS.includes(role) && <CoverCard key={`${worker.cover?.id} ${worker.away_from} ${worker.away_until}`} worker={worker} workers={workers} again={again} />}
        </div>
        <div class="stack">
          <KeyCard worker={worker} workers={workers} standing={standing} onReset={() => void acts.reset()} onConfirm={() => void acts.confirm()} />
          <Leaving worker={worker} acts={acts} />
        </div>
      </div>
    </BehindStepUp>
  );
}

function Loaded({ asked, acts, stepUp }: { asked: Asked<Found | null>; acts: KeyActs; stepUp: StepUp }) {
  return <Shown asked={asked}>{(found) => (found ? <One found={found} acts={acts} stepUp={stepUp} again={asked.again} /> : <ErrorState words={t("This is not here, or it is not yours to open.")}><ButtonLink href="/staff/workers">{t("Go to the workers")}</ButtonLink></ErrorState>)}</Shown>;
}

export default function OneWorker({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(() => findWorker(id), id);
  const stepUp = useStepUp();
  const acts = useKeyActs(id, stepUp, asked.again);
  const worker = asked.value?.worker;
  if (acts.words && worker) {
    return (
      <Page key="words" title={t("New words for {name}", { name: worker.name })} tabTitle={t("Worker")}>
        <WordsOnce name={worker.name} username={worker.username} words={acts.words} onDone={acts.done} waits={t("They open nothing yet. Another lead has to confirm, and then at least 24 hours have to pass.")} />
      </Page>
    );
  }
  return (
    <Page key="one" title={worker?.name ?? t("Worker")} tabTitle={t("Worker")} wide before={<BackLink above="/staff/workers">{t("Workers")}</BackLink>}>
      <Loaded asked={asked} acts={acts} stepUp={stepUp} />
    </Page>
  );
}
