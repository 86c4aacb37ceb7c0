/** Everything I was asked, with my answer, which I can change at any time. */
import { BackLink } from "../../../ui/back_link/back_link";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { t } from "../../../words";
import { Shown } from "../last_read/shown";
import { useLastRead } from "../last_read/state";
import { AskedCard } from "./cards";
import { ASKED, readAsked } from "./state";

export default function WhatIWasAsked() {
  const read = useLastRead(ASKED, readAsked);
  return (
    <Page title={t("What I was asked")} tabTitle="" before={<BackLink above="/more">{t("Back")}</BackLink>}>
      <Shown read={read}>
        {({ offers }) => (offers.length ? <>{offers.map((offer) => <AskedCard key={offer.id} offer={offer} />)}</> : <Empty words={t("Nobody has asked you anything yet.")} />)}
      </Shown>
    </Page>
  );
}
