/** K2, last: the code, the link or the card, until when it works, and whether they have used it. */
import { useEffect, useState } from "preact/hooks";
import check from "~icon/check-check";
import clock from "~icon/clock";
import printer from "~icon/printer";
import { Button, ButtonLink } from "../../../../ui/button/button";
import { QrCode } from "../../../../ui/qr/qr";
import { SaveStrip } from "../../../../ui/save_strip/save_strip";
import { t } from "../../../../words";
import { dayInside } from "../../../days";
import { CheckWords } from "../check/screen";
import { CopyLink } from "../copy_link";
import { Made } from "../made";
import { PrintCard } from "../print_card";
import { forget, type How, type Invited, invitationState } from "../state";

const LOOK_EVERY = 5_000; // ms: quick enough while both look at the screen; asking spends nothing

/** Whether it has been used, asked again while the page is in sight. */
function useStateOf(id: string): string {
  const [state, setState] = useState("open");
  useEffect(() => {
    const look = (): void => { if (!document.hidden) invitationState(id).then(setState, () => undefined); };
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [id]);
  return state;
}

function Way({ made, how }: { made: Invited; how: How }) {
  if (how === "qr") return <div class="qr-frame"><QrCode rows={made.qr} name={t("The code to scan with their phone’s camera")} /><p>{t("They point their phone’s camera at this.")}</p></div>;
  if (how === "link") return <CopyLink url={made.url} />;
  return <><PrintCard made={made} /><div><Button look="main" icon={printer} onClick={() => print()}>{t("Print the card")}</Button></div></>;
}

function Giving({ made, how }: { made: Invited; how: How }) {
  const state = useStateOf(made.id);
  const used = state === "used";
  return (
    <>
      <SaveStrip icon={used ? check : clock} words={used ? t("They have set up their app.") : state === "ended" ? t("This invitation has ended.") : t("Not used yet. It works once, until {day}.", { day: dayInside(made.expires_at) })} />
      {!used && <Way made={made} how={how} />}
      {!used && <div class="no-print"><CheckWords made={made} /></div>}
      <p class="small no-print">{t("These words are shown only now. A new invitation ends this one.")}</p>
      <div class="no-print" onClick={forget}><ButtonLink href="/staff/invite">{t("Done")}</ButtonLink></div>
    </>
  );
}

export default function Give({ params }: { params: { id?: string } }) {
  const id = params.id!;
  return <Made id={id} title={t("Give it to them")} above={`/staff/invite/${id}/check`}>{(made, how) => <Giving made={made} how={how} />}</Made>;
}
