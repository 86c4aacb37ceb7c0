/** Something is wrong with a worker: what this is, the way in, and what was sent. */
import { useState } from "preact/hooks";
import handshake from "~icon/heart-handshake";
import megaphone from "~icon/megaphone";
import undo from "~icon/undo-2";
import { Offline } from "../../../api";
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Confirm } from "../../../ui/confirm/confirm";
import { Page } from "../../../ui/page/page";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import { dayWords } from "../days";
import { Shown } from "../last_read/shown";
import { useLastRead } from "../last_read/state";
import { changeNotTaken, type Complaint, notSent, readComplaints, takeBack } from "./state";

/** Where it stands, said as it is. */
export function standingLines({ to, to_left, sent_at, answer_by, opened_at, in_touch_at, taken_back_at, late }: Complaint): string[] {
  const name = to.first_name;
  const sent = t("Sent to {name} on {day}.", { name, day: dayWords(sent_at) });
  if (taken_back_at) return [t("You took this back on {day}.", { day: dayWords(taken_back_at) })];
  if (in_touch_at) return [sent, t("{name} says they got in touch on {day}.", { name, day: dayWords(in_touch_at) })];
  if (to_left) return [sent, t("{name} does not work here now. Send it to someone else.", { name })];
  const opened = opened_at ? t("{name} opened it on {day}.", { name, day: dayWords(opened_at) }) : t("{name} has not opened it yet.", { name });
  return [sent, opened, late ? t("You should have heard by {day}. We are sorry.", { day: dayWords(answer_by) }) : t("{name} will get in touch by {day}.", { name, day: dayWords(answer_by) })];
}

function One({ one, again }: { one: Complaint; again: () => void }) {
  const [trouble, setTrouble] = useState("");
  const back = (): void => void takeBack(one.id).then(again, (error: unknown) => setTrouble(error instanceof Offline ? t("No signal. Try again when there is signal.") : t("We could not do that. Try again.")));
  return (
    <Card as="li">
      <h2>{one.about ? t("About {name}", { name: one.about.first_name }) : t("About someone else")}</h2>
      <Quote label={t("You said")}>{one.words}</Quote>
      {standingLines(one).map((line) => <p key={line}>{line}</p>)}
      {trouble && <p role="alert">{trouble}</p>}
      {!one.taken_back_at && <Confirm ask={t("Take it back")} icon={undo} question={t("Take it back?")} more={one.opened_at ? t("{name} already read this. We cannot make them forget.", { name: one.to.first_name }) : t("{name} has not opened it. It will be gone.", { name: one.to.first_name })} yes={t("Take it back")} no={t("Go back")} onYes={back} />}
    </Card>
  );
}

function NotTaken({ id }: { id: string }) {
  const [trouble, setTrouble] = useState("");
  const change = (): void => void changeNotTaken(id).then(() => go("/wrong/words"), () => setTrouble(t("We can’t open this one on this phone.")));
  return (
    <>
      <p>{t("We could not send this one. You can change it and send it again.")}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <Button wide onClick={change}>{t("See it and change it")}</Button>
    </>
  );
}

function NotSent() {
  return (
    <>
      {notSent.value.map(({ id, failed }) => (
        <Card key={id}>
          {failed
            ? <NotTaken id={id} />
            : <p>{t("Saved on this phone.")} {t("It will go next time you open this with signal.")}</p>}
        </Card>
      ))}
    </>
  );
}

export default function SomethingIsWrong() {
  const read = useLastRead<Complaint[]>(`complaints ${notSent.value.length}`, readComplaints);
  return (
    <Page title={t("Something is wrong with a worker")} tabTitle="" before={<BackLink above="/more">{t("Back")}</BackLink>}>
      <p>{t("You can say so here. You pick one person to hear it. They are not in your worker’s team.")}</p>
      <ul>
        <li>{t("Only the person you pick can read it.")}</li>
        <li>{t("The worker it is about can’t see it. They can’t see that you sent it.")}</li>
        <li>{t("The person you pick may have to talk to others about it. They should tell you first.")}</li>
      </ul>
      <div class="stack">
        <ButtonLink wide icon={megaphone} href="/wrong/about">{t("Say what is wrong")}</ButtonLink>
        <ButtonLink wide icon={handshake} href="/advocate">{t("Get an advocate")}</ButtonLink>
      </div>
      <div role="status" class="stack"><NotSent /></div>
      <Shown read={read}>{(sent) => (sent.length ? <ul class="plain stack">{sent.map((one) => <One key={one.id} one={one} again={read.again} />)}</ul> : null)}</Shown>
    </Page>
  );
}
