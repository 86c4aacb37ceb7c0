import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";

export default function NotYours() {
  return (
    <Page title={t("Not your page")} wide>
      <p>{t("This page is for somebody with another role.")}</p>
      <div><ButtonLink href="/staff/">{t("Go to the start")}</ButtonLink></div>
    </Page>
  );
}
