/** A lead's list of workers: who is here, how they sign in, and whose new key waits for a second lead. */
import userPlus from "~icon/user-round-plus";
import { me } from "../../../session";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayWords } from "../../days";
import { roleWord } from "../../shell/roles";
import { KeyTag } from "./key_tag";
import { OnlyLead } from "./only_lead";
import { listKeys, listWorkers, type Worker, type WorkerKey } from "./state";
import "./workers.css";

export const lastWords = ({ last_signed_in_at, key_state }: Worker): string =>
  last_signed_in_at ? dayWords(last_signed_in_at) : key_state === "current" ? t("Never yet") : t("Not with this key");

const columns = (): readonly Column<Worker>[] => [
  { head: t("Name"), cell: ({ name, role, agency }) => <span class="name-cell"><strong>{name}</strong><span class="role">{agency ? `${roleWord(role)} · ${agency}` : roleWord(role)}</span></span> },
  { head: t("User name"), cell: ({ username }) => <span translate={false}>{username}</span> },
  { head: t("Sign-in"), cell: ({ key_state }) => <KeyTag state={key_state} /> },
  { head: t("Last signed in"), cell: lastWords },
  { head: t("What to do"), hideHead: true, cell: ({ id, name }) => <ButtonLink href={`/staff/workers/${id}`}>{t("Open")}<span class="hidden-words">: {name}</span></ButtonLink> },
];

const waitsForMe = ({ state, reset_by, worker_id }: WorkerKey): boolean => state === "pending" && reset_by?.id !== me.value?.person_id && worker_id !== me.value?.person_id;

/** Keys that somebody else started: only a lead who did not can go on with them. */
function ToConfirm({ workers, keys }: { workers: readonly Worker[]; keys: readonly WorkerKey[] }) {
  const waiting = keys.filter(waitsForMe).flatMap(({ worker_id }) => workers.filter(({ id }) => id === worker_id));
  if (!waiting.length) return null;
  return (
    <section class="notice" aria-label={t("New keys to confirm")}>
      {waiting.map(({ id, name }) => <p key={id}>{t("A new key was started for {name}.", { name })} <a href={`/staff/workers/${id}`}>{t("Check that {name} asked for it", { name })}</a></p>)}
    </section>
  );
}

export default function Workers() {
  const asked = useAsked(async () => { const [workers, keys] = await Promise.all([listWorkers(), listKeys()]); return { workers, keys }; });
  return (
    <Page title={t("Workers")} wide beside={<ButtonLink look="main" icon={userPlus} href="/staff/workers/add">{t("Add a worker")}</ButtonLink>}>
      <Shown asked={asked}>
        {({ workers, keys }) => (
          <>
            <ToConfirm workers={workers} keys={keys} />
            {workers.filter(({ id }) => id === me.value?.person_id).map((mine) => <OnlyLead key={mine.id} worker={mine} workers={workers} />)}
            <div class="row"><ButtonLink href="/staff/help-number">{t("Your out of hours number")}</ButtonLink><ButtonLink href="/staff/lawful-bases">{t("Lawful bases")}</ButtonLink></div>
            {workers.length ? <Table caption={t("Workers")} columns={columns()} rows={workers} rowKey={({ id }) => id} /> : <Empty words={t("Nobody works here yet. Add the first worker.")} />}
          </>
        )}
      </Shown>
    </Page>
  );
}
