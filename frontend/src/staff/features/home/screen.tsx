/** The first screen of each role: a lead's service, a worker's list, accounts, or a true word on what somebody can do here today. */
import { me } from "../../../session";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { ConcernTable } from "../concerns/screen";
import Accounts from "../accounts/screen";
import WholeService from "../service/screen";
import WaitingForMe from "../to_answer/screen";

function SafeguardingHome() {
  return (
    <Page title={t("Worries about safety")} wide>
      <section class="stack" aria-labelledby="passed-on">
        <h2 id="passed-on">{t("Worries passed on to you")}</h2>
        <ConcernTable />
      </section>
      <h2>{t("Your half of the safeguarding key")}</h2>
      <p>{t("You keep one of two files, and the six words that open it. Together with the other half it opens what adults of this service can read, when somebody could get badly hurt.")}</p>
      <ul class="stack">
        <li>{t("Keep your file and your words in two different places. Neither of them is stored here.")}</li>
        <li>{t("Do not give your half to whoever keeps the other one.")}</li>
        <li>{t("If you lose your file or your words, tell your administrator. A new key is made for what is written from then on.")}</li>
      </ul>
      <p>{t("Opening something in an emergency is not part of this app yet. Until it is, follow your service’s own procedure.")}</p>
      <p class="small">{t("Signed in here you see only worries that were passed on to you, and a hold-back you are asked to look at from outside, under “Holding back”. No other words, lists or names.")}</p>
    </Page>
  );
}

function InspectorHome() {
  return (
    <Page title={t("What you can see")}>
      <p>{t("You will see numbers: how many young people were asked, took part and had an answer in time. Small numbers are hidden.")}</p>
      <p>{t("These pages are not here yet, so today there is nothing for you to open. Ask the service’s lead for what you need.")}</p>
      <p class="small">{t("Nobody’s words and no names are shown to you, now or later.")}</p>
    </Page>
  );
}

export default function Home() {
  const { capabilities = [], role = "" } = me.value ?? {};
  if (capabilities.includes("see_overview")) return <WholeService />;
  if (capabilities.includes("read_shared")) return <WaitingForMe />;
  if (capabilities.includes("see_accounts")) return <Accounts />;
  return role === "safeguarding_lead" ? <SafeguardingHome /> : <InspectorHome />;
}
