/** K1: what was sent to me and waits for an answer. */
import { me } from "../../../session";
import userRound from "~icon/user-round-check";
import calendarOff from "~icon/calendar-off";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { HeldBack } from "../holding/held_back";
import { ChangesLately } from "../preferred_worker/my_changes";
import { DueSoon } from "../yeses/due";
import { InviteLink } from "./invite_link";
import { ListTabs } from "./list_tabs";
import { isWaiting, listToAnswer, type ToAnswer } from "./state";
import { WaitingTable } from "./waiting_table";
import { summaryWords } from "./words";

function Lines({ sent: { voices, last_received_at } }: { sent: ToAnswer }) {
  const some = voices.some(isWaiting);
  return some ? <WaitingTable lines={voices} /> : <Empty words={last_received_at ? summaryWords(voices, last_received_at) : t("Nothing waiting. Nobody has sent you anything yet.")} />;
}

/** For whoever can be asked for as a worker. */
const AboutMe = () => (me.value?.capabilities.includes("show_own_profile") ? <ButtonLink icon={userRound} href="/staff/about-me">{t("About me")}</ButtonLink> : null);

export default function WaitingForMe() {
  const asked = useAsked(listToAnswer);
  const leads = me.value?.capabilities.includes("see_overview");
  const beside = <><span class="list-summary">{asked.value && asked.value.voices.some(isWaiting) && summaryWords(asked.value.voices, asked.value.last_received_at)}</span><AboutMe /><ButtonLink icon={calendarOff} href="/staff/away">{t("When I am away")}</ButtonLink><InviteLink /></>;
  return (
    <Page title={leads ? t("Sent to me") : t("To answer")} wide beside={beside}>
      <ListTabs current="mine" lines={asked.value?.voices} />
      <ChangesLately />
      <Shown asked={asked}>{(sent) => <Lines sent={sent} />}</Shown>
      <HeldBack />
      <DueSoon />
    </Page>
  );
}
