/** K6: an answer to what a young person said. */
import { me } from "../../../session";
import { t } from "../../../words";
import { ShownFirst } from "../../shown_first";
import { useForm } from "../../use_form";
import { AnswerFields } from "./answer_fields";
import { AsTheySeeIt } from "./as_they_see_it";
import { WordsAgain } from "./words_again";
import { type Answer, idOfField, missingFrom, nextSending, putDecision, type Status, wordsOf, type YouSaid } from "./state";

interface Props {
  /** Whose answer it is, by nickname. */
  name: string; voice_id: string; said: YouSaid; start: Answer; unsentKey: string; href: string;
  save: string; by?: { first_name: string }; onSaved: (decision_id: string) => void;
}

export function AnswerForm({ name, voice_id, said, start, unsentKey, href, save, by, onSaved }: Props) {
  const form = useForm<Answer>({ key: unsentKey, href, name: t("An answer to {name}", { name }), start, otherwise: "we_decided", idOf: (field, sent) => idOfField(sent)(field) });
  const saveIt = async (): Promise<boolean> => {
    const sending = nextSending(form.value, voice_id);
    form.change({ sending });
    const saved = await form.submit(() => putDecision(form.value, voice_id, sending));
    if (saved) onSaved(form.value.decision_id);
    return saved;
  };
  const words = wordsOf(form.value, voice_id);
  const seen = { ...words, status: words.status as Status, you_said: said, decided_at: new Date().toISOString(), by: by ?? { first_name: me.value?.first_name ?? "" } };
  return (
    <ShownFirst form={form} missing={missingFrom(form.value)} onSave={saveIt} save={save}
      title={t("How {name} will see it", { name })} seen={() => <AsTheySeeIt seen={seen} />} above={<WordsAgain name={name} said={said} />}>
      <AnswerFields form={form} />
    </ShownFirst>
  );
}
