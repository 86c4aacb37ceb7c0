/** S3: who sees what, before anything is asked for. Every line is a promise: it says what this version does, and waits with what it does not do yet. */
import { useState } from "preact/hooks";
import clock from "~icon/clock";
import ear from "~icon/ear";
import eye from "~icon/eye";
import lifeBuoy from "~icon/life-buoy";
import pencil from "~icon/pencil";
import scale from "~icon/scale";
import send from "~icon/send";
import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { TapList } from "../../../ui/choice_list/choice_list";
import { Icon, type Shapes } from "../../../ui/icon/icon";
import { Page } from "../../../ui/page/page";
import { mark, t } from "../../../words";

interface Row { icon: Shapes; words: string; more?: string }
const ROWS: readonly Row[] = [
  { icon: pencil, words: mark("No one else can read your drafts. So no one can help with them yet.") },
  // Sealed to the split key on every sending; opening it is not built, so nothing is said of being told.
  { icon: send, words: mark("What you send goes to the people you pick."), more: mark("We also keep one copy shut, for when someone could get badly hurt. It takes two safety leads to open it.") },
  { icon: ear, words: mark("Tell us someone hurt you or another child? Then your worker must pass it on."), more: mark("They will talk to you first if that is safe.") },
  { icon: clock, words: mark("Your worker’s boss can see if you are waiting for an answer."), more: mark("They cannot read your words unless you pick them.") },
  { icon: scale, words: mark("Inspectors cannot read your words here."), more: mark("By law they, the police or a court can ask for some files.") },
  { icon: eye, words: mark("You can see who opened your things.") },
];

type Guess = "me" | "worker" | "not_sure";
const SAID: Readonly<Record<Guess, string>> = { me: mark("Yes. It is just you."), worker: mark("Good guess. It is just you."), not_sure: mark("That is OK. It is just you.") };

/** A look back, never a gate: nothing waits for it. */
function QuickCheck() {
  const [guess, setGuess] = useState<Guess>();
  const choices = [{ value: "me", word: t("Just me") }, { value: "worker", word: t("My worker") }, { value: "not_sure", word: t("Not sure") }] as const;
  return (
    <div>
      <TapList question={t("Quick check: who can see a draft?")} shape="pairs" choices={choices} value={guess} onPick={setGuess} />
      <p role="status" class="quick-answer">{guess && t(SAID[guess])}</p>
    </div>
  );
}

export const Who = () => (
  <Page title={t("Who sees what")} tabTitle="" before={<BackLink above="/start/what">{t("Back")}</BackLink>}>
    <ul class="plain rows">
      {ROWS.map(({ icon, words, more }) => <li key={words}><Icon of={icon} /><div><p>{t(words)}</p>{more && <p class="small">{t(more)}</p>}</div></li>)}
      <li><Icon of={lifeBuoy} /><p>{t("No one watches this all the time.")} <a href="/help">{t("If you need help now, tap here.")}</a></p></li>
    </ul>
    <ButtonLink href="/start/stories" wide>{t("Show me examples")}</ButtonLink>
    <QuickCheck />
    <div class="stack push-down">
      <ButtonLink href="/start/look" wide>{t("OK, got it")}</ButtonLink>
      <ButtonLink href="/start/ask" wide>{t("I want to ask first")}</ButtonLink>
      <ButtonLink href="/start/later" wide>{t("Not now")}</ButtonLink>
    </div>
  </Page>
);
