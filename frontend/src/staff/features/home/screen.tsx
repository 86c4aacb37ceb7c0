/** The first screen of each role: a lead's service, a worker's list, or an honest line for those with nothing here yet. */
import { me } from "../../../session";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { t } from "../../../words";
import { roleWord } from "../../shell/roles";
import WholeService from "../service/screen";
import WaitingForMe from "../to_answer/screen";

export default function Home() {
  const { capabilities = [], role = "" } = me.value ?? {};
  if (capabilities.includes("see_overview")) return <WholeService />;
  if (capabilities.includes("read_shared")) return <WaitingForMe />;
  return <Page title={t("Welcome")} wide><Empty words={t("You are signed in as {role}. There is nothing for you to do here yet.", { role: roleWord(role) })} /></Page>;
}
