/** W4: waiting with a date, or one of three honest answers; and whether it is OK. Three answers of one weight. */
import { useState } from "preact/hooks";
import check from "~icon/check";
import hourglass from "~icon/hourglass";
import messageCircle from "~icon/message-circle";
import thumbs from "~icon/meh";
import undo from "~icon/undo-2";
import x from "~icon/x";
import { Offline } from "../../../api";
import { Button } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Confirm } from "../../../ui/confirm/confirm";
import { Quote } from "../../../ui/quote/quote";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayWords, isPast } from "../days";
import { type Ask, letTalk, type Outcome, sayIfOk, takeBackAsk } from "./state";
import { askedWords, wishWords } from "./words";

interface Props { asked: Ask; again: () => void }

/** Runs one act at a time; says what went wrong, and reads again. */
function useActs(again: () => void) {
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const run = (act: () => Promise<void>) => (): void => {
    if (busy) return;
    setBusy(true);
    void act().then(() => setTrouble(""), (error: unknown) => setTrouble(error instanceof Offline ? t("No signal. Try again when there is signal.") : t("We could not do that. Try again.")))
      .then(() => { setBusy(false); again(); });
  };
  return { run, said: trouble && <p role="alert">{trouble}</p> };
}

/** The words of the answer. The reason is the adult's own, as they wrote it. */
export function OutcomeWords({ outcome: { outcome, worker, helper, because, from_on, by } }: { outcome: Outcome }) {
  const name = worker?.first_name ?? "";
  const reason = because.trim() && <Quote label={outcome === "not_now" ? t("Not right now, because") : t("What {name} wrote", { name: by.first_name })}>{because}</Quote>;
  return (
    <>
      {outcome === "yes" && <p>{t("Yes. {name} will be your worker from {date}.", { name, date: dayWords(from_on) })}</p>}
      {outcome === "with_help" && <p>{t("Yes, with help. {name} is your main person. {name2} will help them behind the scenes.", { name, name2: helper?.first_name ?? "" })}</p>}
      {reason}
      <p class="small">{t("{name} decided this on {day}.", { name: by.first_name, day: dayWords(from_on) })}</p>
    </>
  );
}

function IsThatOk({ asked: { id, is_ok, talk_by, outcome }, again }: Props) {
  const { run, said } = useActs(again);
  const name = outcome?.by.first_name ?? "";
  const answers = [
    { value: "yes", word: t("Yes"), icon: check }, { value: "not_really", word: t("Not really"), icon: thumbs }, { value: "talk", word: t("Talk to me about it"), icon: messageCircle },
  ] as const;
  return (
    <div class="stack" role="group" aria-label={t("Is that OK?")}>
      <h3>{t("Is that OK?")}</h3>
      {answers.map(({ value, word, icon }) => <Button key={value} wide icon={icon} aria-pressed={is_ok === value} onClick={run(() => sayIfOk(id, value))}>{word}</Button>)}
      {said}
      {talk_by && <p role="status">{t("{name} should talk with you by {day}.", { name, day: dayWords(talk_by) })}</p>}
    </div>
  );
}

function MayWeTalk({ asked: { id, someone, talk_asked, may_talk }, again }: Props) {
  const { run, said } = useActs(again);
  if (!someone) return null;
  if (!someone.ask_me_first) return null;
  if (!talk_asked && may_talk == null) return <p>{t("We will not talk to them before you say so.")}</p>;
  return (
    <div class="stack" role="group" aria-label={t("Can we talk to {name}?", { name: someone.who })}>
      <h3>{t("Can we talk to {name}?", { name: someone.who })}</h3>
      <Button wide icon={check} aria-pressed={may_talk === true} onClick={run(() => letTalk(id, true))}>{t("Yes, you can")}</Button>
      <Button wide icon={x} aria-pressed={may_talk === false} onClick={run(() => letTalk(id, false))}>{t("No, don’t")}</Button>
      {said}
    </div>
  );
}

export function Waiting({ asked, again }: Props) {
  const { run, said } = useActs(again);
  return (
    <Card label={askedWords(asked)}>
      <Tag tone="plain" icon={hourglass}>{t("Waiting")}</Tag>
      <h2 dir="auto">{askedWords(asked)}</h2>
      <p>{t("We got your ask on {date}.", { date: dayWords(asked.asked_at) })} {isPast(asked.hear_by) ? t("Sorry. You should have heard by {date}.", { date: dayWords(asked.hear_by) }) : t("You will hear by {date}.", { date: dayWords(asked.hear_by) })}</p>
      <MayWeTalk asked={asked} again={again} />
      {said}
      <Confirm ask={t("Take it back")} icon={undo} question={t("Take your ask back?")} more={t("Then you can ask again.")} yes={t("Take it back")} no={t("Keep it")} onYes={run(() => takeBackAsk(asked.id))} />
    </Card>
  );
}

export function Answered({ asked, again }: Props) {
  return (
    <Card edge="news" label={askedWords(asked)}>
      <h2 dir="auto">{askedWords(asked)}</h2>
      {asked.outcome && <OutcomeWords outcome={asked.outcome} />}
      <IsThatOk asked={asked} again={again} />
    </Card>
  );
}

/** One that is over: what I asked, and what came of it. */
export function Before({ asked }: { asked: Ask }) {
  return (
    <Card as="li">
      <p class="small">{t("You asked on {day}.", { day: dayWords(asked.asked_at) })}</p>
      <h3 dir="auto">{askedWords(asked)}</h3>
      {asked.wishes.length > 1 && <ul>{asked.wishes.map((one) => <li key={one.worker_id}>{wishWords(one)}</li>)}</ul>}
      {asked.outcome ? <OutcomeWords outcome={asked.outcome} /> : <p>{t("You took this back.")}</p>}
    </Card>
  );
}
