import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";

export default function Lost() {
  return <Page title={t("There is no such page")} wide><div><ButtonLink href="/staff/">{t("Go to the start")}</ButtonLink></div></Page>;
}
