/** V6: who can see this? Just me, until somebody is picked. */
import { useState } from "preact/hooks";
import lock from "~icon/lock";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { ChoiceList, type Choice } from "../../../../ui/choice_list/choice_list";
import { Confirm } from "../../../../ui/confirm/confirm";
import { Page } from "../../../../ui/page/page";
import { PersonToken } from "../../../../ui/person_token/person_token";
import { Icon } from "../../../../ui/icon/icon";
import { Busy } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { useTrouble } from "../../../form_trouble";
import { dayWords } from "../../days";
import { Stale } from "../../last_read/shown";
import { type Reading, useLastRead } from "../../last_read/state";
import { readRequests } from "../../yeses/state";
import { KeptStrip } from "../kept_strip";
import { roleWords, toneOf } from "../roles";
import { type Adult, keepPicked, needsAsking, pickable, picked, readAdults, sendPicked, whyNotSend } from "../sending";
import type { Said } from "../state";
import { useWriting } from "../use_writing";
import { deleteWriting } from "../writing";
import { CoverSwitches } from "./cover_switches";
import { AboutWorker } from "./about_worker";
import { AlsoRead } from "./also_read";
import { WhatTheySee } from "./what_they_see";
import { whyNot } from "./why_not";
import "../voices.css";

const JUST_ME = "just_me";

function choiceFor({ id, first_name, what, away_until }: Adult): Choice<string> {
  const hint = away_until ? t("Away until {date}.", { date: dayWords(away_until) }) : roleWords(what);
  return { value: id, word: first_name, hint, picture: <PersonToken name={first_name} tone={toneOf(what)} /> };
}

function pick(values: readonly string[]): void {
  const people = values.filter((value) => value !== JUST_ME);
  picked.value = values.includes(JUST_ME) && picked.value.length > 0 ? [] : people;
}

function People({ read }: { read: Reading<Adult[]> }) {
  const justMe: Choice<string> = { value: JUST_ME, word: t("Just me"), hint: t("Keep it as a draft"), tone: "plum", picture: <PersonToken name="" tone="plum"><Icon of={lock} /></PersonToken> };
  const value = picked.value.length ? picked.value : [JUST_ME];
  return (
    <>
      <ChoiceList many name="reader" question={t("Who can see this?")} hideQuestion choices={[justMe, ...pickable(read.value ?? []).map(choiceFor)]} value={value} onChange={pick} />
      {!read.value && !read.trouble && <Busy words={t("One moment.")} />}
      {!read.value && read.trouble && <p role="status">{t("We can’t show your adults now. You can keep it as a draft.")} <Button look="quiet" onClick={read.again}>{t("Try again")}</Button></p>}
      <Stale read={read} />
    </>
  );
}

function Answers({ said }: { said: Said }) {
  const read = useLastRead("adults", readAdults);
  useLastRead("requests", readRequests);
  const adults = read.value ?? [];
  const trouble = useTrouble();
  const [busy, setBusy] = useState(false);

  const notSent = (code: string): void => { trouble.notSent(whyNot(code)); setBusy(false); };
  async function send(): Promise<void> {
    const why = whyNotSend(said, picked.value);
    if (why) return trouble.missing(whyNot(why));
    if (needsAsking(adults, picked.value)) return go("/say/with");
    setBusy(true);
    const failed = await sendPicked();
    if (failed) notSent(failed);
    else go("/say/done", { replace: true });
  }
  async function keep(): Promise<void> {
    if (whyNotSend(said, ["me"])) return trouble.missing(whyNot("nothing_said"));
    setBusy(true);
    if (await keepPicked()) go("/say/done", { replace: true });
    else notSent("not_kept");
  }
  const bin = (): void => { void deleteWriting(said.id).catch(() => undefined); go("/", { replace: true }); };

  return (
    <>
      {trouble.box(`reader-${JUST_ME}`)}
      <AboutWorker said={said} adults={adults} />
      <People read={read} />
      <CoverSwitches adults={adults} ids={picked.value} />
      <AlsoRead kind={said.about.kind} ids={picked.value} />
      <WhatTheySee said={said} adults={adults} ids={picked.value} />
      <div class="equal-three">
        <div><Button busy={busy} onClick={() => void send()}>{t("Send")}</Button></div>
        <div><Button busy={busy} onClick={() => void keep()}>{t("Keep as draft")}</Button></div>
        <Confirm ask={t("Delete")} question={t("Delete this?")} more={t("It will be gone. We can’t get it back.")} yes={t("Delete")} no={t("Keep it")} onYes={bin} />
      </div>
      <KeptStrip />
    </>
  );
}

export default function Who() {
  const said = useWriting();
  return (
    <Page title={t("Who can see this?")} tabTitle="" before={<BackLink above="/say/more">{t("Back")}</BackLink>}>
      {said ? <Answers said={said} /> : <Busy words={t("One moment.")} />}
    </Page>
  );
}
