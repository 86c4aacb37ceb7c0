/** A service with one lead: nobody can confirm that lead’s own new key, so a second one is needed before it is lost. */
import { me } from "../../../session";
import { t } from "../../../words";
import type { Worker } from "./state";

type Somebody = Pick<Worker, "id" | "role" | "key_state">;

/** Whether no other lead could confirm this one’s new key today. */
export const isOnlyLead = ({ id, role }: Somebody, workers: readonly Somebody[]): boolean =>
  role === "lead" && !workers.some((one) => one.id !== id && one.role === "lead" && one.key_state === "current");

/** What to do about it: a lead adds a second one; once the words are lost, only whoever runs the server can. */
export function OnlyLead({ worker, workers }: { worker: Somebody & Pick<Worker, "name">; workers: readonly Somebody[] }) {
  if (!isOnlyLead(worker, workers)) return null;
  const command = <p><code class="own-lines" translate={false}>youthvoice worker add SERVICE --role lead --name NAME --username USERNAME</code></p>;
  if (worker.id === me.value?.person_id) {
    return <div class="notice"><p><strong>{t("You are the only lead who can sign in.")}</strong> {t("If you lose your six words, nobody here can confirm a new key for you. Add a second lead now.")} <a href="/staff/workers/add">{t("Add a worker")}</a></p></div>;
  }
  return (
    <div class="notice">
      <p><strong>{t("{name} is the only lead, so nobody here can confirm a new key for them.", { name: worker.name })}</strong> {t("Whoever runs the server adds a second lead first, who then confirms it in this app:")}</p>
      {command}
    </div>
  );
}
