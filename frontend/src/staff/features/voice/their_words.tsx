import messageCircle from "~icon/message-circle";
import undo from "~icon/undo-2";
import { Card } from "../../../ui/card/card";
import { Facts } from "../../../ui/facts/facts";
import { Quote } from "../../../ui/quote/quote";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayWords, dueWords, onDay } from "../../days";
import type { HowTyped } from "../../../said/how_typed";
import { TapsShown } from "../../../said/taps";
import { noTaps } from "../../../said/taps_words";
import { aboutLine, feelingWord } from "../decisions/words";
import { aboutWord, nameOf } from "../to_answer/words";
import type { StaffVoice } from "./state";

const lateBy = (due_on: string): number => Math.max(0, Math.floor((Date.now() - new Date(`${due_on}T23:59:59`).getTime()) / 86_400_000) + 1);

/** How it was typed, where that was said: a reader must know whose hands were on the keys. */
export function TypedHow({ typed: { typing, typed_by, interpreter } }: { typed: HowTyped }) {
  if (!typing && !interpreter) return null;
  const who = typing === "scribed" ? (typed_by ? t("{name} typed it for them, word for word.", { name: typed_by }) : t("Somebody typed it for them, word for word.")) : typing === "self" ? t("They typed it themselves, on a shared tablet.") : "";
  return <p class="small">{who} {interpreter && t("An interpreter helped.")}</p>;
}

/** K5: exactly what they said, when, and by when they were told to expect an answer. Nothing here can be edited. */
export function TheirWords({ voice }: { voice: StaffVoice }) {
  const { young_person, about, feeling, words, sent_at, due_on, taken_back_on, decision } = voice;
  const late = due_on && !decision ? lateBy(due_on) : 0;
  if (taken_back_on) {
    return <Card><Tag tone="plain" icon={undo}>{t("taken back {on_day}", { on_day: onDay(taken_back_on) })}</Tag><p>{t("They took this back. You cannot open it again, and you owe no answer.")}</p></Card>;
  }
  return (
    <Card as="article" edge="mine">
      {feeling && <Tag tone="plum" icon={messageCircle}>{t("It is going: {feeling}", { feeling: feelingWord(feeling) })}</Tag>}
      {(words || !noTaps(voice)) && <Quote label={t("{name} said", { name: nameOf(young_person) })}>{words}<TapsShown said={voice} /></Quote>}
      <TypedHow typed={voice} />
      {!words && noTaps(voice) && <p>{t("No words, only how it is going.")}</p>}
      {voice.statements && voice.statements.length > 0 && <p class="small">{t("These are their answers to a list that workers made. What they left out says nothing.")}</p>}
      {voice.adds_to_id && <p><a class="roomy" href={`/staff/voices/${voice.adds_to_id}`}>{t("This adds to something they sent before.")}</a></p>}
      <p class="small">{t("They were told: if they say someone hurt them or another child, you must pass it on. You talk to them first if that is safe.")}</p>
      <Facts rows={[
        [t("About"), aboutLine(about) || aboutWord(about.kind)],
        [t("Sent"), sent_at && dayWords(sent_at)],
        [t("Answer by"), due_on && !decision && <span class={late ? "late" : undefined}>{dueWords(due_on, late)}</span>],
      ]} />
    </Card>
  );
}
