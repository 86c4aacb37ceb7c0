import { useEffect, useState } from "preact/hooks";
import handshake from "~icon/heart-handshake";
import megaphone from "~icon/megaphone";
import messageSquare from "~icon/message-square-text";
import phone from "~icon/phone";
import { findDevice } from "../../device";
import { me } from "../../session";
import { BackLink } from "../../ui/back_link/back_link";
import { ButtonLink } from "../../ui/button/button";
import { Card } from "../../ui/card/card";
import { Page } from "../../ui/page/page";
import { language, t } from "../../words";
import { CHECKED_ON, HELP_LINES, type HelpLine } from "./help_lines";

function Line({ line }: { line: HelpLine }) {
  return (
    <Card as="li">
      <h2>{t(line.ask)}</h2>
      <p>{t(line.say)}</p>
      <ButtonLink href={line.href} wide icon={line.href.startsWith("sms:") ? messageSquare : phone}>{t(line.act)}</ButtonLink>
      {line.also && <p class="small">{t(line.also)}</p>}
    </Card>
  );
}

/** The service's own number, known only while unlocked. */
function serviceLine(): HelpLine | undefined {
  const service = me.value?.service;
  if (!service?.help_number) return undefined;
  return { ask: t("Out of hours?"), say: t("You can call {service}.", { service: service.name }), act: t("Call {number}", { number: service.help_number }), href: `tel:${service.help_number.replace(/[^\d+]/g, "")}` };
}

/** Someone on my side (experience 0.12): for a phone that has its PIN; anybody else has nobody here yet who could be asked. */
function OnMySide() {
  const [here, setHere] = useState(me.peek() !== null);
  useEffect(() => { void findDevice().then((device) => setHere(me.peek() !== null || device !== undefined), () => undefined); }, []);
  if (!here) return null;
  return (
    <section class="stack">
      <h2>{t("Want someone on your side?")}</h2>
      <ButtonLink wide href="/advocate" icon={handshake}>{t("Get an advocate")}</ButtonLink>
      <ButtonLink wide href="/wrong" icon={megaphone}>{t("Something is wrong with a worker")}</ButtonLink>
    </section>
  );
}

/** What “Hide this” does and what it cannot do (experience 1.11). Kept short: whoever reads this may need to leave. */
function Hiding() {
  return (
    <section class="stack">
      <h2>{t("Need to hide this?")}</h2>
      <p>{t("Tap “Hide this” to leave fast. With keys, press Shift three times.")}</p>
      <p>{t("It does not wipe your phone’s history. A private tab keeps none.")}</p>
    </section>
  );
}

/** Works with no signal, with no sign-in and while locked: everything on it came with the app. */
export default function Help() {
  const ours = serviceLine();
  const checked = new Date(CHECKED_ON).toLocaleDateString(language.value === "en" ? "en-GB" : language.value, { day: "numeric", month: "long", year: "numeric" });
  return (
    <Page title={t("Get help now")} tabTitle="" before={<BackLink above="/">{t("Back")}</BackLink>}>
      <p>{t("This app is not watched all the time. If it can’t wait, please call.")}</p>
      <ul class="plain stack">
        {HELP_LINES.map((line) => <Line key={line.href} line={line} />)}
        {ours && <Line line={ours} />}
      </ul>
      <p class="small">{t("Checked {date}.", { date: checked })}</p>
      <OnMySide />
      <Hiding />
    </Page>
  );
}
