/** Six words open the app on any phone, then a new PIN keeps it on this one. Both stay typed in until it opens. */
import { useState } from "preact/hooks";
import { BackLink } from "../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../ui/button/button";
import { ErrorSummary } from "../../ui/error_summary/error_summary";
import { Field } from "../../ui/field/field";
import { Page } from "../../ui/page/page";
import { Busy } from "../../ui/state/state";
import { t } from "../../words";
import { confirmWords } from "../features/six_words/state";
import { arrive } from "../start/arrive";
import { PinFields } from "./pin_fields";
import { pinErrors, type PinErrors } from "./pin_rules";
import { askWithWords, tidyWords } from "./state";
import { useStage } from "./use_stage";
import { wordsFor } from "./words";

interface Typed { pin: string; again: string }
type Stage = "words" | "new_pin";

export function SixWords({ onBack }: { onBack: () => void }) {
  const [stage, next] = useStage<Stage>("words");
  const [words, setWords] = useState("");
  const [fault, setFault] = useState("");
  const [typed, setTyped] = useState<Typed>({ pin: "", again: "" });
  if (stage !== "new_pin") return <Words words={words} fault={fault} onWords={setWords} onNext={() => { setFault(""); next("new_pin"); }} onBack={onBack} />;
  return <NewPin words={words} typed={typed} onTyped={setTyped} onBack={() => history.back()} onWrongWords={(said) => { setFault(said); next("words"); }} />;
}

interface WordsProps { words: string; fault: string; onWords: (words: string) => void; onNext: () => void; onBack: () => void }

/** One field: pasting allowed, capitals and commas forgiven. */
function Words({ words, fault, onWords, onNext, onBack }: WordsProps) {
  const [error, setError] = useState(fault);
  const [attempt, setAttempt] = useState(0);
  function next(event: Event): void {
    event.preventDefault();
    if (tidyWords(words).split(" ").length === 6) return onNext();
    setError(t("Type all six words."));
    setAttempt(attempt + 1);
  }
  return (
    <Page title={t("Use your six words")} tabTitle="" before={<BackLink above="/" onBack={onBack}>{t("Back")}</BackLink>}>
      <form class="stack" onSubmit={next} noValidate>
        <ErrorSummary title={t("It did not open.")} errors={error ? { "six-words": error } : {}} attempt={attempt} />
        <Field id="six-words" label={t("Type your six words.")} hint={t("Put a space after each word.")} error={error} value={words} autoComplete="off" autoCapitalize="none" spellcheck={false}
          onInput={(event) => onWords(event.currentTarget.value)} />
        <Button look="main" type="submit" wide>{t("Next")}</Button>
      </form>
      <h2>{t("No words?")}</h2>
      <p>{t("We do not keep them, so we cannot tell you. You can still get back in.")}</p>
      <ButtonLink wide href="/back/how">{t("See what you can do")}</ButtonLink>
    </Page>
  );
}

interface NewPinProps { words: string; typed: Typed; onTyped: (typed: Typed) => void; onBack: () => void; onWrongWords: (said: string) => void }

function NewPin({ words, typed, onTyped, onBack, onWrongWords }: NewPinProps) {
  const { pin, again } = typed;
  const [errors, setErrors] = useState<PinErrors & { open?: string }>({});
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  function show(wrong: PinErrors & { open?: string }): void {
    setErrors(wrong);
    setAttempt((count) => count + 1);
  }
  async function open(event: Event): Promise<void> {
    event.preventDefault();
    const wrong = pinErrors(pin, again);
    if (busy || wrong.pin || wrong.again) return busy ? undefined : show(wrong);
    setBusy(true);
    const asked = await askWithWords(words, pin);
    if ("answer" in asked) {
      await arrive(asked.answer, asked.device, "/");
      return confirmWords(); // all six were typed a moment ago
    }
    setBusy(false);
    const said = wordsFor(asked, t("Those words are not right. Try again."));
    if (asked.kind === "wrong" || asked.kind === "field") onWrongWords(said);
    else show({ open: asked.kind === "offline" ? t("No signal. Try again when you have some.") : said });
  }
  return (
    <Page title={t("Make a new PIN for this phone")} tabTitle="" before={<BackLink above="/" onBack={onBack}>{t("Back")}</BackLink>}>
      <form class="stack" onSubmit={(event) => void open(event)} noValidate>
        <ErrorSummary title={t("It did not open.")} errors={{ pin: errors.open ?? errors.pin, again: errors.again }} attempt={attempt} />
        <PinFields pin={pin} again={again} errors={errors} onPin={(now) => onTyped({ pin: now, again })} onAgain={(now) => onTyped({ pin, again: now })} />
        <Button look="main" type="submit" wide busy={busy}>{t("Open")}</Button>
        {busy && <Busy words={t("One moment.")} />}
      </form>
    </Page>
  );
}
