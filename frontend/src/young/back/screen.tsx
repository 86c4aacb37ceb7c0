/** The words an adult gave, a new PIN, six new words, and then the wait. Each stage is a history entry; Back keeps what was typed. */
import { useEffect, useState } from "preact/hooks";
import { go } from "../../router";
import { me } from "../../session";
import { Button, ButtonLink } from "../../ui/button/button";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import { useStage } from "../lock/use_stage";
import { type Invitation, invitation } from "../start/invitation_link";
import { Begin } from "./begin";
import { NewPin } from "./new_pin";
import { backLink, type Notice, takeBackLink, type Waits } from "./state";
import { Waiting } from "./waiting";
import "../features/six_words/six_words.css";
import "./back.css";

type Stage = "begin" | "pin" | "words" | "waiting";

/** The lock knows the new phone only after a reload: nothing of this page is worth keeping. */
const toTheLock = (): void => location.assign("/");

function SixWords({ words, onNext }: { words: string; onNext: () => void }) {
  return (
    <Page title={t("Your six new words")} tabTitle="">
      <p>{t("Write them down, or tell them to someone you trust. They open nothing yet.")}</p>
      <ol class="six-words" translate={false}>{words.split(" ").map((word, at) => <li key={at}>{word}</li>)}</ol>
      <p class="small">{t("We show them this once. We do not keep them.")}</p>
      <div class="stack push-down"><Button wide onClick={onNext}>{t("I have them")}</Button></div>
    </Page>
  );
}

const InAlready = () => (
  <Page title={t("You are in already.")} tabTitle="">
    <p>{t("You do not need this. Did someone send it to you, and you did not ask?")}</p>
    <p>{t("Look on Today. You can stop it there.")}</p>
    <div class="stack push-down"><ButtonLink wide href="/">{t("Go to Today")}</ButtonLink></div>
  </Page>
);

export default function Back() {
  const [stage, next] = useStage<Stage>("begin");
  const [words, setWords] = useState("");
  const [waits, setWaits] = useState<Waits | null>(null);
  const [link, setLink] = useState<Invitation | null>(null);
  const [fault, setFault] = useState("");
  // Also a link that is opened while this page is shown: then only the fragment changes.
  useEffect(() => invitation.subscribe(takeBackLink), []);
  useEffect(() => backLink.subscribe((found) => { if (found) setLink(found); }), []);

  const waitsNow = (told: Waits): void => { setWaits(told); next("waiting"); };
  const isNew = (six_words: string, { state, opens_at, started_by }: Notice): void => {
    setWords(six_words);
    setWaits({ state, opens_at, name: started_by?.first_name });
    next("words");
  };
  if (me.value) return <InAlready />;
  if (waits && (stage === "waiting" || stage === "words")) {
    return stage === "words" && words ? <SixWords words={words} onNext={() => { setWords(""); next("waiting"); }} /> : <Waiting waits={waits} name={waits.name} onBack={toTheLock} />;
  }
  if (stage === "pin" && link) return <NewPin link={link} onNew={isNew} onWaits={waitsNow} onWrongWords={(said) => { setFault(said); next("begin"); }} />;
  return <Begin key={link?.id ?? "card"} link={link} fault={fault} onBack={() => go("/")} onNext={(found) => { setLink(found); setFault(""); next("pin"); }} />;
}
