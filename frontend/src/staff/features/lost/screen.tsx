import { Page } from "../../../ui/page/page";
import { t } from "../../../words";

export default function Lost() {
  return <Page title={t("There is no such page")} wide><p><a href="/staff/">{t("Go to the start")}</a></p></Page>;
}
