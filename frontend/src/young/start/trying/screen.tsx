/** A try-out of saying something: a face, some words, then keep it or bin it. Four taps from the invitation to something kept. */
import { useEffect } from "preact/hooks";
import hand from "~icon/smartphone";
import { go } from "../../../router";
import { beforeLeaving } from "../../../session";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Icon } from "../../../ui/icon/icon";
import { Page } from "../../../ui/page/page";
import { Busy } from "../../../ui/state/state";
import { TextArea } from "../../../ui/field/field";
import { TapList } from "../../../ui/choice_list/choice_list";
import { settings } from "../../../settings";
import { t } from "../../../words";
import { FACES, feelingWord, OTHERS } from "../../features/voices/feelings";
import type { Feeling } from "../../features/voices/state";
import { invitation } from "../invitation_link";
import { beginTrying, binTrying, keepTrying, sayWhileTrying, type Trying, trying, unkept } from "./state";
import "./trying.css";

const Banner = () => <p class="try-out"><Icon of={hand} size="small" /><span>{t("This is a try-out. It stays on this phone.")}</span></p>;
const Above = ({ above }: { above: string }) => <><Banner /><BackLink above={above}>{t("Back")}</BackLink></>;

function pick(feeling: Feeling): void {
  sayWhileTrying({ feeling });
  void keepTrying();
  go("/start/try/words");
}

function Face({ now }: { now: Trying }) {
  const question = t("How is your plan going for you?");
  const weather = settings.value.pictures === "weather";
  const faces = FACES.map(({ value, word, face, weather: sky }) => ({ value, word: t(word), icon: weather ? sky : face }));
  const others = OTHERS.map(({ value, word }) => ({ value, word: t(word) }));
  return (
    <Page title={question} tabTitle="" before={<Above above="/" />}>
      <TapList question={question} hideQuestion choices={faces} value={now.feeling} onPick={pick} />
      <TapList question={question} hideQuestion shape="pairs" choices={others} value={now.feeling} onPick={pick} />
      <div class="pair push-down">
        <ButtonLink href="/start/try/words">{t("Skip")}</ButtonLink>
        <ButtonLink href="/start/try/keep">{t("That’s all for now")}</ButtonLink>
      </div>
    </Page>
  );
}

function Words({ now }: { now: Trying }) {
  return (
    <Page title={t("Want to say more?")} tabTitle="" before={<Above above="/start/try" />}>
      <TextArea id="words" label={t("Write here")} hint={t("Start anywhere. One word is fine.")} value={now.words} onInput={(event) => sayWhileTrying({ words: event.currentTarget.value })} onBlur={() => void keepTrying()} />
      <div class="stack push-down"><ButtonLink href="/start/try/keep" wide>{t("That’s all for now")}</ButtonLink></div>
    </Page>
  );
}

function Keep({ now }: { now: Trying }) {
  const empty = !now.feeling && !now.words.trim();
  const keep = async (): Promise<void> => { await keepTrying(); if (!unkept.value) go("/start/try/kept"); };
  const bin = async (): Promise<void> => { await binTrying(); go("/", { replace: true }); };
  return (
    <Page title={empty ? t("There is nothing here yet.") : t("Keep it?")} tabTitle="" before={<Above above="/start/try/words" />}>
      {!empty && <blockquote class="tried" dir="auto">{now.feeling && <p class="small">{feelingWord(now.feeling)}</p>}<p>{now.words}</p></blockquote>}
      <p>{t("No one else can see it.")}</p>
      {unkept.value && <p role="alert">{t("This phone cannot keep it. It may be full.")}</p>}
      <div class="pair push-down">
        {empty ? <ButtonLink href="/start/try">{t("Have a go")}</ButtonLink> : <Button onClick={() => void keep()}>{t("Keep as draft")}</Button>}
        <Button onClick={() => void bin()}>{t("Bin it")}</Button>
      </div>
    </Page>
  );
}

function Kept() {
  return (
    <Page title={t("Kept on this phone.")} tabTitle="" before={<Above above="/start/try/keep" />}>
      <p>{t("It stays for one day. Then it is gone.")}</p>
      {invitation.value ? <p>{t("Want to keep it for longer? First see who can see what. Then make a PIN.")}</p> : <p>{t("Want to keep it for longer? Open your link or use your card.")}</p>}
      <p class="small">{t("Do you need help? Tap “Get help now”. No one has seen this.")}</p>
      <div class="pair push-down">
        {invitation.value && <ButtonLink href="/start/who">{t("Go on")}</ButtonLink>}
        <ButtonLink href="/">{t("Not now")}</ButtonLink>
      </div>
    </Page>
  );
}

export default function TryOut({ params }: { params: { step?: string } }) {
  useEffect(() => { void beginTrying(); return beforeLeaving(keepTrying); }, []);
  const now = trying.value;
  if (!now) return <Page title={t("Have a go")} tabTitle="" hideTitle><Busy words={t("One moment.")} /></Page>;
  switch (params.step) {
    case "words": return <Words now={now} />;
    case "keep": return <Keep now={now} />;
    case "kept": return <Kept />;
    default: return <Face now={now} />;
  }
}
