/** Get an advocate: what one is, who hears of it, one tap to ask, and where it stands. Works with no signal too. */
import { useEffect, useState } from "preact/hooks";
import handshake from "~icon/heart-handshake";
import lifeBuoy from "~icon/life-buoy";
import { Offline } from "../../../api";
import { beforeLeaving } from "../../../session";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Confirm } from "../../../ui/confirm/confirm";
import { Field } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { n, t } from "../../../words";
import { dayWords } from "../days";
import { Stale } from "../last_read/shown";
import { type Reading, useLastRead } from "../last_read/state";
import { joined } from "../voices/roles";
import { askForOne, beginOrGoOn, change, dropNotTaken, isQueued, type MyAdvocates, reach, readMine, type Request, save, wasNotTaken, withdraw } from "./state";

/** Where it stands, in the order it goes: asked, somebody said yes, they got in touch; or late, said as it is. */
export function standingLines({ asked_at, answer_by, by, in_touch_at, late }: Request): string[] {
  const asked = t("You asked on {day}.", { day: dayWords(asked_at) });
  const day = dayWords(answer_by);
  if (in_touch_at) return [asked, by ? t("{name} says they got in touch on {day}.", { name: by.first_name, day: dayWords(in_touch_at) }) : t("An advocate got in touch on {day}.", { day: dayWords(in_touch_at) })];
  if (late) return [asked, t("You should have heard by {day}. We are sorry.", { day })];
  return [asked, by ? t("{name} will get in touch by {day}.", { name: by.first_name, day }) : t("An advocate will get in touch by {day}.", { day })];
}

function Standing({ request, anybody, again }: { request: Request; anybody: boolean; again: () => void }) {
  const [trouble, setTrouble] = useState("");
  const end = (): void => void withdraw(request.id).then(again, (error: unknown) => setTrouble(error instanceof Offline ? t("No signal. Try again when there is signal.") : t("We could not do that. Try again.")));
  return (
    <Card edge="news">
      {standingLines(request).map((line) => <p key={line}>{line}</p>)}
      {!anybody && !request.in_touch_at && <p>{t("There is no advocate here yet. We keep what you asked.")}</p>}
      {(request.late || !anybody) && !request.in_touch_at && <p>{t("You can call someone now.")}</p>}
      {trouble && <p role="alert">{trouble}</p>}
      {!request.in_touch_at && <Confirm ask={t("I don’t need one now")} question={t("Don’t need an advocate now?")} more={t("You can ask again any time.")} yes={t("I don’t need one")} no={t("Go back")} onYes={end} />}
    </Card>
  );
}

function AskOne({ again, word, done }: { again: boolean; word: string; done: () => void }) {
  useEffect(() => { void beginOrGoOn(); return beforeLeaving(save); }, []);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const said = trouble || (wasNotTaken() ? t("We could not send it. Try again.") : "");
  async function send(): Promise<void> {
    setBusy(true);
    setTrouble("");
    await askForOne().then(done, (error: unknown) => setTrouble(error instanceof Offline ? t("No signal. Try again when there is signal.") : t("We could not send it. Try again.")));
    setBusy(false);
  }
  return (
    <div class="stack">
      {again && <p>{t("Did that not happen? You can ask again.")}</p>}
      <Field id="reach" label={t("How can they reach you?")} hint={t("You can skip this. Only advocates see it.")} value={reach.value ?? ""} maxLength={200} autoComplete="off" onInput={(event) => change(event.currentTarget.value)} />
      {said && <p role="alert">{said}</p>}
      <Button wide look="main" icon={handshake} busy={busy} onClick={() => void send()}>{word}</Button>
    </div>
  );
}

function WhatOneIs() {
  return (
    <>
      <p>{t("An advocate is on your side. They help you say what you want.")}</p>
      <ul>
        <li>{t("You can ask any time. No worker can stop it.")}</li>
        <li>{t("Only advocates see that you asked.")}</li>
        <li>{t("If one says yes, your workers can see who it is.")}</li>
        <li>{t("They can see your plan. They see what you say only if you pick them.")}</li>
      </ul>
    </>
  );
}

function Everything({ read }: { read: Reading<MyAdvocates> }) {
  const { advocates = [], anybody_here = true, request = null } = read.value ?? {};
  const queued = isQueued();
  useEffect(() => { if (!queued) read.again(); }, [queued]); // what waited has gone: see where it stands
  const open = request !== null && !request.in_touch_at;
  useEffect(() => { if (open) void dropNotTaken(); }, [open]); // one is asked for: what was not taken has no more to say
  return (
    <>
      {advocates.length > 0 && <p>{n("{names} is your advocate.", "{names} are your advocates.", advocates.length, { names: joined(advocates.map(({ first_name }) => first_name)) })}</p>}
      <Stale read={read} />
      <div role="status" class="stack">
        {queued && <Card><p>{t("Saved on this phone.")} {t("It will go next time you open this with signal.")}</p></Card>}
        {request && <Standing request={request} anybody={anybody_here} again={read.again} />}
      </div>
      <WhatOneIs />
      {!open && !queued && <AskOne again={request !== null} word={request ? t("Ask again") : t("Get an advocate")} done={read.again} />}
      <ButtonLink wide icon={lifeBuoy} href="/help">{t("Get help now")}</ButtonLink>
    </>
  );
}

export default function Advocate() {
  const read = useLastRead<MyAdvocates>("advocates", readMine);
  return (
    <Page title={t("Get an advocate")} tabTitle="" before={<BackLink above="/more">{t("Back")}</BackLink>}>
      <Everything read={read} />
    </Page>
  );
}
