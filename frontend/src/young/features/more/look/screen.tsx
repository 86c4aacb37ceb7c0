import { back } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Page } from "../../../../ui/page/page";
import { t } from "../../../../words";
import { LookChoices } from "../../../look/look_choices";

/** The same choices as “Aa”, for somebody who looks for them here. */
export default function HowItLooks() {
  return (
    <Page title={t("How it looks")} tabTitle="" before={<BackLink above="/more">{t("Back")}</BackLink>}>
      <LookChoices onDone={() => back("/more")} />
    </Page>
  );
}
