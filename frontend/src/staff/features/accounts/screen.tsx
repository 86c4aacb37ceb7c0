/** An administrator's one list: who has an account, and how it stands. */
import logOut from "~icon/log-out";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { Tag } from "../../../ui/tag/tag";
import { n, t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { roleWord } from "../../shell/roles";
import { KeyTag } from "../workers/key_tag";
import { lastWords } from "../workers/screen";
import { type Account, listAccounts } from "./state";
import "../workers/workers.css";

const columns = (): readonly Column<Account>[] => [
  { head: t("Name"), cell: ({ name, role, agency }) => <span class="name-cell"><strong>{name}</strong><span class="role">{agency ? `${roleWord(role)} · ${agency}` : roleWord(role)}</span></span> },
  { head: t("User name"), cell: ({ username }) => <span translate={false}>{username}</span> },
  { head: t("Account"), cell: ({ state, key_state }) => (state === "left" ? <Tag tone="plain" icon={logOut}>{t("Has left")}</Tag> : <KeyTag state={key_state} />) },
  { head: t("Last signed in"), cell: (account) => (account.state === "left" ? "–" : lastWords(account)) },
  { head: t("What to do"), hideHead: true, cell: ({ id, name, state }) => state === "active" && <ButtonLink href={`/staff/accounts/${id}`}>{t("Open")}<span class="hidden-words">: {name}</span></ButtonLink> },
];

export default function Accounts() {
  const asked = useAsked(listAccounts);
  const here = asked.value?.filter(({ state }) => state === "active").length;
  return (
    <Page title={t("Accounts")} wide beside={here === undefined ? undefined : <span class="list-summary">{n("{n} worker can be signed in.", "{n} workers can be signed in.", here)}</span>}>
      <Shown asked={asked}>
        {(accounts) => (accounts.length ? (
          <>
            <Table caption={t("Accounts")} columns={columns()} rows={accounts} rowKey={({ id }) => id} />
            <p class="small">{t("Leads add workers and say when somebody has left. You can start a new key for somebody who lost their words; a lead confirms it. Nobody’s words and no young person’s name are shown here.")}</p>
          </>
        ) : <Empty words={t("There are no accounts yet.")} />)}
      </Shown>
    </Page>
  );
}
