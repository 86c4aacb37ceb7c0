/** One account, and the start of a new key for somebody who lost their words. */
import { BackLink } from "../../../../ui/back_link/back_link";
import { ButtonLink } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { Facts } from "../../../../ui/facts/facts";
import { Page } from "../../../../ui/page/page";
import { ErrorState } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { roleWord } from "../../../shell/roles";
import { BehindStepUp, useStepUp } from "../../../step_up";
import { KeyCard } from "../../workers/key_card";
import { lastWords } from "../../workers/screen";
import { listKeys } from "../../workers/state";
import { useKeyActs } from "../../workers/use_key_acts";
import { WordsOnce } from "../../workers/words_once";
import { listAccounts } from "../state";

async function findAccount(id: string) {
  const [accounts, keys] = await Promise.all([listAccounts(), listKeys()]);
  const account = accounts.find((one) => one.id === id && one.state === "active");
  return account ? { account, accounts: accounts.filter(({ state }) => state === "active"), standing: keys.find(({ worker_id }) => worker_id === id) } : null;
}

export default function OneAccount({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(() => findAccount(id), id);
  const stepUp = useStepUp();
  const acts = useKeyActs(id, stepUp, asked.again);
  const account = asked.value?.account;
  if (acts.words && account) {
    return (
      <Page key="words" title={t("New words for {name}", { name: account.name })} tabTitle={t("Account")}>
        <WordsOnce name={account.name} username={account.username} words={acts.words} onDone={acts.done} waits={t("They open nothing yet. A lead has to confirm, and then at least 24 hours have to pass.")} />
      </Page>
    );
  }
  return (
    <Page key="one" title={account?.name ?? t("Account")} tabTitle={t("Account")} before={<BackLink above="/staff/">{t("Accounts")}</BackLink>}>
      <Shown asked={asked}>
        {(found) => (found ? (
          <BehindStepUp stepUp={stepUp}>
            {acts.trouble && <p class="field-error" role="alert">{acts.trouble}</p>}
            <Card label={t("About them")}><Facts rows={[[t("Role"), roleWord(found.account.role)], [t("User name"), <span key="u" translate={false}>{found.account.username}</span>], [t("Employed by"), found.account.agency], [t("Last signed in"), lastWords(found.account)]]} /></Card>
            <KeyCard worker={found.account} workers={found.accounts} standing={found.standing} onReset={() => void acts.reset()} onConfirm={() => void acts.confirm()} />
          </BehindStepUp>
        ) : <ErrorState words={t("This is not here, or it is not yours to open.")}><ButtonLink href="/staff/">{t("Go to the start")}</ButtonLink></ErrorState>)}
      </Shown>
    </Page>
  );
}
