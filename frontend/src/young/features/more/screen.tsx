import lockIcon from "~icon/lock";
import { lock } from "../../../session";
import { Button } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";

export default function More() {
  return (
    <Page title={t("More")} tabTitle="">
      <Button wide icon={lockIcon} onClick={() => void lock()}>{t("Lock this app")}</Button>
    </Page>
  );
}
