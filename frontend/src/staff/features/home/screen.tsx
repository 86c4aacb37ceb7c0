import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { t } from "../../../words";

export default function Home() {
  return <Page title={t("To answer")} wide><Empty words={t("Nothing waiting.")} /></Page>;
}
