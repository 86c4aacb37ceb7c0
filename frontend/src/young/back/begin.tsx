import { useState } from "preact/hooks";
import { BackLink } from "../../ui/back_link/back_link";
import { Button } from "../../ui/button/button";
import { Field } from "../../ui/field/field";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import { useTrouble } from "../form_trouble";
import { tidyWords } from "../lock/state";
import { CheckWords } from "../start/invited";
import type { Invitation } from "../start/invitation_link";

interface Props { link: Invitation | null; fault: string; onNext: (link: Invitation) => void; onBack: () => void }

/** What will happen and what is lost, said before anything is done. With a link the words came with it; from a card they are typed. */
export function Begin({ link, fault, onNext, onBack }: Props) {
  const typed = link && !link.id ? link.words : "";
  const [words, setWords] = useState(typed);
  const trouble = useTrouble(fault);

  function next(event: Event): void {
    event.preventDefault();
    if (link?.id) return onNext(link);
    if (tidyWords(words).split(" ").length === 6) return onNext({ words: tidyWords(words) });
    trouble.missing(t("Type all six words."));
  }
  return (
    <Page title={t("Get back in")} tabTitle="" before={<BackLink above="/" onBack={onBack}>{t("Back")}</BackLink>}>
      <p>{t("Did you lose your phone, your PIN and your six words? Then this is for you.")}</p>
      <ol class="back-steps">
        <li>{t("You make a new PIN and get six new words.")}</li>
        <li>{t("Another adult sees you or talks to you. They say it was you.")}</li>
        <li>{t("You wait at least one day. Then your new PIN works.")}</li>
      </ol>
      <p>{t("What you sent comes back. Drafts only you could see are lost. No one can open them.")}</p>
      <p class="small">{t("Your old phone or words still work until then. Find them, and nothing is lost.")}</p>
      <form class="stack push-down" onSubmit={next} noValidate>
        {trouble.box(link?.id ? "next" : "back-words")}
        {!link?.id && <Field id="back-words" label={t("Type the six words you were given.")} hint={t("Put a space after each word.")} error={trouble.words} value={words} autoComplete="off" autoCapitalize="none" spellcheck={false}
          onInput={(event) => setWords(event.currentTarget.value)} />}
        <CheckWords {...(link?.id ? link : {})} />
        <Button wide type="submit" id="next">{t("Next")}</Button>
      </form>
    </Page>
  );
}
