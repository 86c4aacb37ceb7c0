/** A voice that was sent, or waits for a second yes: who has it, the answer, and the way back. */
import { useState } from "preact/hooks";
import pencil from "~icon/pencil-line";
import scale from "~icon/scale";
import undo from "~icon/undo-2";
import { go } from "../../../../router";
import { Button, ButtonLink } from "../../../../ui/button/button";
import { Confirm } from "../../../../ui/confirm/confirm";
import { PersonToken } from "../../../../ui/person_token/person_token";
import { t } from "../../../../words";
import { dayWords, hasCome } from "../../days";
import { KeepOff } from "../../off_phone/keep_off";
import { PassedOnCard } from "../../concerns/passed_on";
import { type PassedOn, readPassedOn } from "../../concerns/state";
import { useLastRead } from "../../last_read/state";
import { toneOf } from "../roles";
import { sayYesAgain, takeBack, type ReadBy, type Reader, type Voice } from "../state";
import { awayLines, isLate, lateWords, onItWords } from "../waiting_words";
import { startWriting } from "../writing";
import { takeBackWords, takenBackWords } from "./taking_back";

function readerWords({ opened_at, being_set_up, owed, cover_for }: Reader): string {
  if (opened_at) return t("Opened it on {day}", { day: dayWords(opened_at) });
  if (being_set_up) return t("Not set up yet. We will send it then.");
  if (owed) return t("Can’t see it yet");
  return cover_for ? t("Reads it when {name} is away", { name: cover_for.first_name }) : t("Has not opened it yet");
}

function Readers({ voice }: { voice: Voice }) {
  if (!voice.readers.length || voice.state === "taken_back") return null;
  return (
    <section class="stack" aria-label={t("Who has it")}>
      <h2>{t("Who has it")}</h2>
      <ul class="readers">
        {voice.readers.map((reader) => (
          <li key={reader.id}><PersonToken name={reader.first_name} tone={toneOf(reader.what)} /><span class="readers-words"><strong>{reader.first_name}</strong><span class="small">{readerWords(reader)}</span></span></li>
        ))}
      </ul>
    </section>
  );
}

/** The second yes: a day later, and alone. */
function SecondYes({ voice, again }: { voice: Voice; again: () => void }) {
  const [trouble, setTrouble] = useState(false);
  const yes = (id: string): void => void sayYesAgain(voice, id).then(again, () => setTrouble(true));
  return (
    <>
      {trouble && <p role="alert">{t("We could not send it. Try again.")}</p>}
      {voice.waiting.map(({ id, first_name, second_yes_after }) => (
        <div class="confirm" key={id}>
          <p class="confirm-question">{t("Do you still want {name} to see this?", { name: first_name })}</p>
          {second_yes_after && !hasCome(second_yes_after)
            ? <p class="small">{t("We ask you again after {day}. No one sees it till then.", { day: dayWords(second_yes_after) })}</p>
            : <><p class="small">{t("Say yes when no adult is with you.")}</p><Button onClick={() => yes(id)}>{t("Yes, send it")}</Button></>}
        </div>
      ))}
    </>
  );
}

function Answer({ voice }: { voice: Voice }) {
  const { decision, due_on, named_adult, state } = voice;
  if (decision) return <ButtonLink wide icon={scale} href={`/decisions/${decision.id}`}>{t("See what was decided")}</ButtonLink>;
  if (!due_on || !named_adult || state !== "sent") return null;
  const lines = [isLate(voice) ? lateWords(voice) : t("{name} should answer by {date}.", { name: named_adult.first_name, date: dayWords(due_on) }), onItWords(voice), ...awayLines(voice.readers)];
  return <>{lines.filter(Boolean).map((line) => <p key={line}>{line}</p>)}</>;
}

export function Sent({ voice, again }: { voice: Voice; again: () => void }) {
  const passedOn = useLastRead<PassedOn[]>("passed on", readPassedOn);
  const copies = (passedOn.value ?? []).filter(({ voice_id }) => voice_id === voice.id);
  const [read_by, setReadBy] = useState<ReadBy[]>();
  const [trouble, setTrouble] = useState(false);
  const backAgain = (): void => void takeBack(voice.id).then((readers) => { setReadBy(readers); setTrouble(false); again(); }, () => setTrouble(true));
  const addTo = (): void => { void startWriting(voice.about, voice.id).then(() => go("/say/words")); };
  const canTakeBack = voice.state !== "taken_back" && read_by === undefined;
  return (
    <div class="stack">
      <Answer voice={voice} />
      <Readers voice={voice} />
      {canTakeBack && <SecondYes voice={voice} again={again} />}
      {copies.map((one) => <PassedOnCard key={one.id} one={one} again={passedOn.again} />)}
      <div role="status">{read_by && takenBackWords(read_by).map((line) => <p key={line}>{line}</p>)}</div>
      {trouble && <p role="alert">{t("We could not take it back. Check your signal and try again.")}</p>}
      <Button wide icon={pencil} onClick={addTo}>{t("Add to this")}</Button>
      {canTakeBack && <Confirm wide ask={t("Take it back")} icon={undo} question={t("Take this back?")} more={takeBackWords(voice, copies.length > 0)} yes={t("Take it back")} no={t("Leave it")} onYes={backAgain} />}
      <KeepOff voice_id={voice.id} />
    </div>
  );
}
