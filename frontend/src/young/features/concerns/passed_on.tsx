/** On something I said: a copy was passed on to keep someone safe; who has it, what it says, and a note of my own. */
import { useState } from "preact/hooks";
import { Button } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { TextArea } from "../../../ui/field/field";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import { dayWords } from "../days";
import { addNote, noteIsQueued, type PassedOn } from "./state";

function Note({ one, again }: { one: PassedOn; again: () => void }) {
  const [note, setNote] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  if (one.note) return <Quote label={t("Your note")}>{one.note}</Quote>;
  if (noteIsQueued(one.id)) return <p role="status">{t("Saved on this phone.")} {t("It will go next time you open this with signal.")}</p>;
  async function add(): Promise<void> {
    if (!note.trim()) return setError(t("Say something first. One word is OK."));
    setBusy(true);
    await addNote(one.id, note).then(again, () => setError(t("We could not send it. Try again.")));
    setBusy(false);
  }
  return (
    <>
      <TextArea id={`note-${one.id}`} label={t("Your note")} hint={t("{name} can read it.", { name: one.receiver.first_name })} error={error} value={note} maxLength={5000} rows={3} onInput={(event) => { setNote(event.currentTarget.value); setError(""); }} />
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
