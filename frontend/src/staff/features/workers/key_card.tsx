/** Where a worker's key stands, starting a new one, and a second lead's confirming: each with what waits until when. */
import keyRound from "~icon/key-round";
import { me } from "../../../session";
import { Card } from "../../../ui/card/card";
import { Confirm } from "../../../ui/confirm/confirm";
import { t } from "../../../words";
import { onDay, timeWords } from "../../days";
import { KeyTag } from "./key_tag";
import { OnlyLead } from "./only_lead";
import type { Worker, WorkerKey } from "./state";

interface Props { worker: Pick<Worker, "id" | "name" | "role" | "key_state">; workers: readonly Worker[]; standing?: WorkerKey; onReset: () => void; onConfirm: () => void }

function stateWords(name: string, state: string, standing?: WorkerKey): string[] {
  if (state === "current") return [t("{name} signs in with their own six words. They are not stored here.", { name })];
  if (state === "none") return [t("{name} has no key. They cannot sign in.", { name })];
  const on_day = standing?.reset_at ? onDay(standing.reset_at) : "";
  // Nobody resets their own key in the app: their own name is how the command line marks it (sign_in/resetting.py).
  const by = standing?.reset_by && standing.reset_by.id !== standing.worker_id ? standing.reset_by.name : undefined;
  const started = by ? t("{who} started a new key {on_day}.", { who: by, on_day }) : t("A new key was started on the server {on_day}.", { on_day });
  if (state === "pending") return [started, t("It opens nothing until a lead who did not start it confirms that {name} asked for it. After that it waits at least 24 hours.", { name })];
  return [started, standing?.opens_at ? t("A second lead confirmed it. {name} can sign in from {time}.", { name, time: timeWords(standing.opens_at) }) : t("A second lead confirmed it.")];
}

function ConfirmIt({ worker: { name }, standing, onConfirm }: Pick<Props, "worker" | "standing" | "onConfirm">) {
  if (!me.value?.capabilities.includes("confirm_worker_key")) return <p>{t("A lead has to confirm it. You cannot.")}</p>;
  if (standing?.reset_by?.id === me.value.person_id) return <p>{t("You started it, so another lead has to confirm it.")}</p>;
  return <Confirm ask={t("Confirm the new key")} question={t("Did you see or speak to {name}, and did they ask for this?", { name })} more={t("Do not go by an email or a text. After the wait, their new words open what they still may see.")} yes={t("Yes, it was really them")} no={t("Not yet")} onYes={onConfirm} />;
}

export function KeyCard({ worker, workers, standing, onReset, onConfirm }: Props) {
  const { id, name } = worker;
  const state = standing?.state ?? worker.key_state;
  const own = id === me.value?.person_id;
  return (
    <Card label={t("Their key")}>
      <h2>{t("Their key")}</h2>
      <div><KeyTag state={state} /></div>
      <div class="key-steps">{stateWords(name, state, standing).map((words) => <p key={words}>{words}</p>)}</div>
      <OnlyLead worker={worker} workers={workers} />
      {own ? <p>{t("Nobody resets or confirms their own key. Ask another lead or an administrator.")}</p> : (
        <>
          {state === "pending" && <ConfirmIt worker={worker} standing={standing} onConfirm={onConfirm} />}
          <Confirm icon={keyRound} ask={state === "current" ? t("They lost their words") : t("Start a new key")} question={t("Start a new key for {name}?", { name })}
            more={t("They are signed out everywhere at once, and their words stop working. You see six new words, once. They open nothing until another lead confirms and at least 24 hours have passed.")}
            yes={t("Start a new key")} no={t("Not now")} onYes={onReset} />
        </>
      )}
    </Card>
  );
}
