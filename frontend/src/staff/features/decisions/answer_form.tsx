/** K6: the form, then how they will see it, then saving. The words stay through every error. */
import { useEffect, useRef, useState } from "preact/hooks";
import eye from "~icon/eye";
import { me } from "../../../session";
import { Button } from "../../../ui/button/button";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { t } from "../../../words";
import { ThrowAway } from "../../throw_away";
import { type Form, useForm } from "../../use_form";
import { AnswerFields } from "./answer_fields";
import { AsTheySeeIt } from "./as_they_see_it";
import { WordsAgain } from "./words_again";
import { type Answer, idOfField, missingFrom, nextSending, putDecision, type Status, wordsOf, type YouSaid } from "./state";

interface Props {
  /** Whose answer it is, by nickname. */
  name: string; voice_id: string; said: YouSaid; start: Answer; unsentKey: string; href: string;
  save: string; by?: { first_name: string }; onSaved: (decision_id: string) => void;
}

function Preview({ form, props, onBack, onSave }: { form: Form<Answer>; props: Props; onBack: () => void; onSave: () => void }) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => { top.current?.focus(); top.current?.scrollIntoView?.({ block: "nearest" }); }, []);
  const words = wordsOf(form.value, props.voice_id);
  const by = props.by ?? { first_name: me.value?.first_name ?? "" };
  return (
    <section class="stack" aria-labelledby="preview-title">
      <h2 id="preview-title" tabIndex={-1} ref={top}>{t("How {name} will see it", { name: props.name })}</h2>
      <AsTheySeeIt seen={{ ...words, status: words.status as Status, you_said: props.said, decided_at: new Date().toISOString(), by }} />
      <div class="row"><Button look="main" busy={form.busy} onClick={onSave}>{props.save}</Button><Button onClick={onBack}>{t("Change it")}</Button></div>
    </section>
  );
}

export function AnswerForm(props: Props) {
  const { start, unsentKey, href, name, voice_id, onSaved } = props;
  const [checking, setChecking] = useState(false);
  const now = useRef<Answer>(start);
  const form = useForm<Answer>({ key: unsentKey, href, name: t("An answer to {name}", { name }), start, otherwise: "we_decided", idOf: (field) => idOfField(now.current)(field) });
  now.current = form.value;

  const check = (event: Event): void => { event.preventDefault(); if (form.ready(missingFrom(form.value))) setChecking(true); };
  const save = async (): Promise<void> => {
    const sending = nextSending(form.value, voice_id);
    form.change({ sending });
    if (await form.submit(() => putDecision(form.value, voice_id, sending))) onSaved(form.value.decision_id);
    else setChecking(false);
  };
  if (checking) return <Preview form={form} props={props} onBack={() => setChecking(false)} onSave={() => void save()} />;
  return (
    <form class="stack answer-form" onSubmit={check} noValidate>
      <WordsAgain name={name} said={props.said} />
      <ErrorSummary title={t("Not saved yet")} errors={form.errors} attempt={form.attempt} />
      <AnswerFields form={form} />
      <div class="row">
        <Button look="main" type="submit" icon={eye}>{t("See it as they will")}</Button>
        <ThrowAway form={form} />
      </div>
      <p class="small">{t("Nothing is saved until you show it to them. Until then your words are only on this page.")}</p>
    </form>
  );
}
