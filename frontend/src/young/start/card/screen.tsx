import { useState } from "preact/hooks";
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { Field } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { useTrouble } from "../../form_trouble";
import { tidyWords } from "../../lock/state";
import { invitation } from "../invitation_link";
import { CheckWords } from "../invited";
import { answers } from "../joining/state";

/** The six words of an invitation on paper. Nothing is asked of the server yet: typing them spends no try. */
export default function Card() {
  const link = invitation.value;
  const [words, setWords] = useState(link && !link.id ? link.words : "");
  const trouble = useTrouble(answers.value.words_fault);

  function next(event: Event): void {
    event.preventDefault();
    if (tidyWords(words).split(" ").length !== 6) return trouble.missing(t("Type all six words."));
    invitation.value = { words: tidyWords(words) };
    answers.value = { ...answers.value, words_fault: "" };
    go(answers.value.nickname && answers.value.pin ? "/start/pin" : "/start/what");
  }
  return (
    <Page title={t("Words on a card")} tabTitle="" before={<BackLink above="/">{t("Back")}</BackLink>}>
      <form class="stack" onSubmit={next} noValidate>
        {trouble.box("card-words")}
        <Field id="card-words" label={t("Type the six words on your card.")} hint={t("Put a space after each word.")} error={trouble.words} value={words} autoComplete="off" autoCapitalize="none"
          spellcheck={false} onInput={(event) => setWords(event.currentTarget.value)} />
        <CheckWords />
        <Button wide type="submit">{t("Next")}</Button>
      </form>
    </Page>
  );
}
