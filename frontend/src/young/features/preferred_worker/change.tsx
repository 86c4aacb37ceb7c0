/** A change of worker: the note I can read too, and what the new one sees of what I shared. Three answers of one size. */
import { useState } from "preact/hooks";
import { Offline } from "../../../api";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { ChoiceList, TapList } from "../../../ui/choice_list/choice_list";
import { Page } from "../../../ui/page/page";
import { Quote } from "../../../ui/quote/quote";
import { Empty } from "../../../ui/state/state";
import { n, t } from "../../../words";
import { dayWords } from "../days";
import { Shown } from "../last_read/shown";
import { useLastRead } from "../last_read/state";
import { topicOf } from "../voices/shown";
import { useEveryVoice, type Voice } from "../voices/state";
import { type Change, passOn, readChanges } from "./state";

type PassOn = "all" | "from_now_on" | "some";

function Pick({ change, voices, onSend }: { change: Change; voices: readonly Voice[]; onSend: (ids: string[]) => void }) {
  const [picked, setPicked] = useState<string[]>([]);
  const name = change.to_worker.first_name;
  const things = voices.filter(({ id }) => change.voice_ids.includes(id));
  return (
    <>
      <ChoiceList many name="things" question={t("What should {name} see?", { name })} value={picked} onChange={setPicked}
        choices={things.map((voice) => ({ value: voice.id, word: topicOf(voice), hint: t("From {day}", { day: dayWords(voice.created_at) }) }))} />
      {picked.length > 0 && <Button wide onClick={() => onSend(picked)}>{n("Let {name} see {n} thing", "Let {name} see {n} things", picked.length, { name })}</Button>}
    </>
  );
}

function Choose({ change, voices, again }: { change: Change; voices: readonly Voice[]; again: () => void }) {
  const [picking, setPicking] = useState(false);
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const names = { name: change.from_worker.first_name, name2: change.to_worker.first_name };
  const send = (pass_on: PassOn, ids: string[] = []): void => {
    if (busy) return;
    setBusy(true);
    void passOn(change.id, pass_on, ids).catch((error: unknown) => setTrouble(error instanceof Offline ? t("No signal. Try again when there is signal.") : t("We could not do that. Try again.")))
      .then(() => { setBusy(false); again(); });
  };
  const choices = [
    { value: "all", word: t("All"), hint: t("But not what you said about {name2}.", names) },
    { value: "from_now_on", word: t("From now on"), hint: t("{name2} sees nothing from before.", names) },
    { value: "some", word: t("Let me choose"), hint: t("You pick each thing.") },
  ] as const;
  return (
    <>
      <p>{n("You shared {n} thing with {name}.", "You shared {n} things with {name}.", change.voice_ids.length, names)} {t("{name} can still open what you shared. You can stop that.", names)}</p>
      <TapList question={t("Should {name2} see what you shared with {name}?", names)} hideQuestion choices={choices} value={picking ? "some" : undefined} onPick={(value) => { setPicking(value === "some"); if (value !== "some") send(value); }} />
      {picking && <Pick change={change} voices={voices} onSend={(ids) => send("some", ids)} />}
      {trouble && <p role="alert">{trouble}</p>}
    </>
  );
}

function doneWords({ pass_on, to_worker: { first_name: name } }: Change): string {
  if (pass_on === "all") return t("{name} can see what you shared before.", { name });
  return pass_on === "some" ? t("{name} can see what you picked.", { name }) : t("{name} sees nothing from before.", { name });
}

function One({ change, again }: { change: Change; again: () => void }) {
  const voices = useEveryVoice();
  const name = change.to_worker.first_name;
  return (
    <>
      {change.note && <Quote label={t("A note for {name}. You can read it too.", { name })}>{change.note}</Quote>}
      {change.waits ? <Choose change={change} voices={voices} again={again} /> : <p role="status">{doneWords(change)} {t("You can share more any time.")}</p>}
      <ButtonLink wide href="/can-see">{t("Who can see my things")}</ButtonLink>
    </>
  );
}

const titleOf = ({ from_worker, to_worker, waits }: Change): string => {
  const names = { name: from_worker.first_name, name2: to_worker.first_name };
  return waits ? t("{name} is leaving. Should {name2} see what you shared with {name}?", names) : t("{name} is leaving. {name2} is your worker now.", names);
};

export function ChangeOfWorker({ id: wanted }: { id: string }) {
  const read = useLastRead("worker changes", readChanges);
  const change = read.value?.find(({ id }) => id === wanted);
  return (
    <Page title={change ? titleOf(change) : t("My worker")} tabTitle="" before={<BackLink above="/workers">{t("Back")}</BackLink>}>
      <Shown read={read}>{() => (change ? <One change={change} again={read.again} /> : <Empty words={t("This is not here now.")} />)}</Shown>
    </Page>
  );
}
