/** The words, told once: the code, the link or the card, and the two words that show it comes from you. */
import printer from "~icon/printer";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../../ui/button/button";
import { Page } from "../../../../ui/page/page";
import { QrCode } from "../../../../ui/qr/qr";
import { t } from "../../../../words";
import { dayInside } from "../../../days";
import { CheckWords } from "../../invite/check/screen";
import { CopyLink } from "../../invite/copy_link";
import { PrintCard } from "../../invite/print_card";
import type { How, Invited } from "../../invite/state";
import { forgetMade, madeFor } from "../state";
import "../../invite/invite.css";

function Way({ made, how }: { made: Invited; how: How }) {
  if (how === "qr") return <div class="qr-frame"><QrCode rows={made.qr} name={t("The code to scan with their phone’s camera")} /><p>{t("They point their phone’s camera at this.")}</p></div>;
  if (how === "link") return <CopyLink url={made.url} />;
  return <><PrintCard made={made} back /><div><Button look="main" icon={printer} onClick={() => print()}>{t("Print the card")}</Button></div></>;
}

export default function Give({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const found = madeFor(id);
  return (
    <Page title={t("Give it to them")} before={<BackLink above={`/staff/people/${id}`}>{t("Back")}</BackLink>}>
      {found ? (
        <>
          <Way made={found.made} how={found.how} />
          <div class="no-print"><CheckWords made={found.made} /></div>
          <p class="no-print">{t("It works once, until {day}. Then another adult, not you, sees or speaks to them and confirms it under “To confirm”.", { day: dayInside(found.made.expires_at) })}</p>
          <p class="small no-print">{t("These words are shown only now. If they are lost, end this and start again.")}</p>
          <div class="no-print" onClick={forgetMade}><ButtonLink href={`/staff/people/${id}`}>{t("Done")}</ButtonLink></div>
        </>
      ) : (
        <>
          <p>{t("The words are shown once, so they are not here any more. End this and start again if they did not get them.")}</p>
          <div><ButtonLink href={`/staff/back-in/${id}`}>{t("See where it stands")}</ButtonLink></div>
        </>
      )}
    </Page>
  );
}
