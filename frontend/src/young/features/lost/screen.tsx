import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { t } from "../../../words";

export default function Lost() {
  return (
    <Page title={t("This page is not here.")} tabTitle="" centred>
      <Empty words={t("It may have moved. Today is a good place to start.")}><ButtonLink href="/">{t("Go to Today")}</ButtonLink></Empty>
    </Page>
  );
}
