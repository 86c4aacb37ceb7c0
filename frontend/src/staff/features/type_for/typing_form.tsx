/** K4, “help me type”: their exact words, then the whole of it read back to them, and only then kept for them to confirm. */
import { useEffect, useRef, useState } from "preact/hooks";
import bookOpen from "~icon/book-open-check";
import { Button } from "../../../ui/button/button";
import { ChoiceList } from "../../../ui/choice_list/choice_list";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { Switch, TextArea } from "../../../ui/field/field";
import { t } from "../../../words";
import { feelingWord } from "../decisions/words";
import { ThrowAway } from "../../throw_away";
import { type Form, useForm } from "../../use_form";
import { FEELINGS, missingFrom, nextSending, putTyped, type Typing } from "./state";
import "./type_for.css";

interface Props { young_person_id: string; name: string; start: Typing; unsentKey: string; href: string; onKept: () => void }

const FIELDS: Readonly<Record<string, string>> = { words: "words", "about.kind": "about-plan", "about.id": "about-plan", feeling: "feeling-really_well" };

function Fields({ form: { value, change, errors }, name }: { form: Form<Typing>; name: string }) {
  const about = [{ value: "anything", word: t("Something of their own") }, { value: "plan", word: t("Their plan") }] as const;
  return (
    <>
      <p class="notice">{t("If they start to tell you about harm: stop asking, keep the exact words, and follow your procedure.")}</p>
      <TextArea id="words" label={t("What {name} says", { name })} hint={t("Word for word, as they say it. Do not tidy it or put it in your own words.")} error={errors.words} value={value.words} maxLength={10_000} rows={6} dir="auto" autoComplete="off"
        onInput={(event) => change({ words: event.currentTarget.value })} />
      <ChoiceList name="feeling" question={t("How do they say it is going?")} shape="pairs" choices={FEELINGS.map(({ value: code, word }) => ({ value: code, word: t(word) }))} value={value.feeling} onChange={(feeling) => change({ feeling })} />
      <ChoiceList name="about" question={t("What is it about?")} shape="pairs" choices={about} value={value.about} onChange={(kind) => change({ about: kind })} />
      <Switch id="interpreter" label={t("An interpreter helped")} checked={value.interpreter} onChange={(interpreter) => change({ interpreter })} />
    </>
  );
}

/** Big enough to turn the screen round. The words here are theirs and nobody else's. */
function ReadBack({ form, name, onBack, onKeep }: { form: Form<Typing>; name: string; onBack: () => void; onKeep: () => void }) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const { feeling, words } = form.value;
  return (
    <section class="stack" aria-labelledby="read-back-title">
      <h2 id="read-back-title" tabIndex={-1} ref={top}>{t("Read it back to {name}", { name })}</h2>
      <p>{t("Turn the screen to them and read it aloud. Ask: “Is that what you said?”")}</p>
      <figure class="read-back">
        <figcaption>{t("You said")}</figcaption>
        <blockquote dir="auto">{feeling && <strong>{feelingWord(feeling)}{words ? "\n" : ""}</strong>}{words}</blockquote>
      </figure>
      <ErrorSummary title={t("Not saved yet")} errors={form.errors} attempt={form.attempt} />
      <div class="row"><Button busy={form.busy} onClick={onKeep}>{t("Keep as their words to confirm")}</Button><Button onClick={onBack}>{t("Change it")}</Button></div>
      <p class="small">{t("Keeping it sends nothing and is not their yes. They confirm it in their own app. Until then nobody owes an answer, and it is in no list.")}</p>
    </section>
  );
}

export function TypingForm({ young_person_id, name, start, unsentKey, href, onKept }: Props) {
  const [readingBack, setReadingBack] = useState(false);
  const form = useForm<Typing>({ key: unsentKey, href, name: t("Words you began to type for somebody"), start, otherwise: "words", idOf: (field) => FIELDS[field] });
  const readBack = (event: Event): void => { event.preventDefault(); if (form.ready(missingFrom(form.value))) setReadingBack(true); };
  const keep = async (): Promise<void> => {
    const sending = nextSending(form.value, young_person_id);
    form.change({ sending });
    if (await form.submit(() => putTyped(form.value, young_person_id, sending))) onKept();
    else setReadingBack(false);
  };
  if (readingBack) return <ReadBack {...{ form, name }} onBack={() => setReadingBack(false)} onKeep={() => void keep()} />;
  return (
    <form class="stack answer-form" onSubmit={readBack} noValidate>
      <ErrorSummary title={t("Not saved yet")} errors={form.errors} attempt={form.attempt} />
      <Fields form={form} name={name} />
      <div class="row">
        <Button look="main" type="submit" icon={bookOpen}>{t("Read it back to them")}</Button>
        <ThrowAway form={form} />
      </div>
    </form>
  );
}
