/** On something I said: a copy was passed on to keep someone safe; who has it, what it says, and a note of my own. */
import { useEffect, useState } from "preact/hooks";
import trash from "~icon/trash-2";
import { Button } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Confirm } from "../../../ui/confirm/confirm";
import { TextArea } from "../../../ui/field/field";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import { dayWords } from "../days";
import { addNote, noteIsQueued, type PassedOn } from "./state";
import { useNote } from "./use_note";

/** There was a note already when this one came, from another phone of theirs: it is theirs to read, and to throw away. */
function NotTaken({ note, onDelete }: { note: string; onDelete: () => void }) {
  return (
    <>
      <p role="status">{t("This one was not sent. Your first note is there, and it stays. You can say more in a new view.")}</p>
      <Quote label={t("Not sent")}>{note}</Quote>
      <Confirm wide ask={t("Delete")} icon={trash} question={t("Delete this?")} more={t("It will be gone. We can’t get it back.")} yes={t("Delete")} no={t("Keep it")} onYes={onDelete} />
    </>
  );
}

function Note({ one, again }: { one: PassedOn; again: () => void }) {
  const queued = noteIsQueued(one.id);
  const { note, refused, type, isGone, comesBack } = useNote(one.id, queued);
  const [missing, setMissing] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => { if (note && note === one.note) type(""); }, [note, one.note]); // it is there: locked meanwhile, it was kept here too
  if (one.note) return <><Quote label={t("Your note")}>{one.note}</Quote>{note.trim() && note !== one.note && <NotTaken note={note} onDelete={() => type("")} />}</>;
  if (queued) return <p role="status">{t("Saved on this phone.")} {t("It will go next time you open this with signal.")}</p>;
  async function add(): Promise<void> {
    if (!note.trim()) return setMissing(t("Say something first. One word is OK."));
    setBusy(true);
    const taken = await addNote(one.id, note).catch(() => false);
    if (taken) await isGone();
    else comesBack();
    again();
    setBusy(false);
  }
  const error = missing || (refused ? t("We could not send it. Your words are still here. Try again.") : "");
  return (
    <>
      <TextArea id={`note-${one.id}`} label={t("Your note")} hint={t("{name} can read it.", { name: one.receiver.first_name })} error={error} value={note} maxLength={5000} rows={3} onInput={(event) => { type(event.currentTarget.value); setMissing(""); }} />
      <Button wide busy={busy} onClick={() => void add()}>{t("Add a note")}</Button>
    </>
  );
}

export function PassedOnCard({ one, again }: { one: PassedOn; again: () => void }) {
  const names = { name: one.passed_on_by.first_name, name2: one.receiver.first_name, day: dayWords(one.passed_on_at) };
  return (
    <Card edge="news" label={t("A copy was passed on")}>
      <p><strong>{t("A copy was passed on to keep someone safe.")}</strong> {t("That copy stays. You can add a note.")}</p>
      <p>{t("{name} passed it on to {name2} on {day}.", names)}</p>
      {one.worry && <Quote label={t("What {name} wrote", { name: names.name })}>{one.worry}</Quote>}
      {one.their_words && <Quote label={t("Your words in it")}>{one.their_words}</Quote>}
      <Note one={one} again={again} />
    </Card>
  );
}
