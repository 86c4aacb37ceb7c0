import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { Choices } from "../../look/look_choices";

/** S4: what “Aa” holds, taken from the phone first, so there may be nothing to do. */
export const Look = () => (
  <Page title={t("Make it yours")} tabTitle="" before={<BackLink above="/start/who">{t("Back")}</BackLink>}>
    <p>{t("Happy with how it looks? Then skip this. “Aa” at the top opens it any time.")}</p>
    <Choices />
    <div class="pair push-down">
      <ButtonLink href="/start/name">{t("Next")}</ButtonLink>
      <ButtonLink href="/start/name">{t("Skip")}</ButtonLink>
    </div>
  </Page>
);
