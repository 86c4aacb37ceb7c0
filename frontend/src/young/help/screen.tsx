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
import { type OwnNumber, readOwnNumber } from "./own_number";

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

const dayWords = (day: string): string =>
  new Date(`${day}T12:00:00`).toLocaleDateString(language.value === "en" ? "en-GB" : language.value, { day: "numeric", month: "long", year: "numeric" });

/** The service's own number: by name while unlocked, else the number as it was when this phone was unlocked last. */
function serviceLine(kept: OwnNumber | undefined): HelpLine | undefined {
  const service = me.value?.service;
  const { number, checked_on } = service ? { number: service.help_number, checked_on: service.help_checked_on } : kept ?? {};
  if (!number) return undefined;
  return {
    ask: t("Out of hours?"), say: service ? t("You can call {service}.", { service: service.name }) : t("You can call this number too."),
    act: t("Call {number}", { number }), href: `tel:${number.replace(/[^\d+]/g, "")}`, also: checked_on ? t("Checked {date}.", { date: dayWords(checked_on) }) : undefined,
  };
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

/** Works with no signal, with no sign-in and while locked: everything on it came with the app, or was kept when it was unlocked. */
export default function Help() {
  const [kept, setKept] = useState<OwnNumber>();
  useEffect(() => void readOwnNumber().then(setKept, () => undefined), []);
  const ours = serviceLine(kept);
  return (
    <Page title={t("Get help now")} tabTitle="" before={<BackLink above="/">{t("Back")}</BackLink>}>
      <p>{t("This app is not watched all the time. If it can’t wait, please call.")}</p>
      <ul class="plain stack">
        {HELP_LINES.map((line) => <Line key={line.href} line={line} />)}
      </ul>
      <p class="small">{t("Checked {date}.", { date: dayWords(CHECKED_ON) })}</p>
      {ours && <ul class="plain stack"><Line line={ours} /></ul>}
      <OnMySide />
      <Hiding />
    </Page>
  );
}
