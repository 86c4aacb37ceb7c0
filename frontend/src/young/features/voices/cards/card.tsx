import { useEffect } from "preact/hooks";
import { STATEMENTS } from "../../../../said/statements";
import { ANSWERS, MATTERS, type Matters, type StatementAnswer } from "../../../../said/taps_words";
import { go } from "../../../../router";
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { TapList } from "../../../../ui/choice_list/choice_list";
import { t } from "../../../../words";
import { AllForNow } from "../all_for_now";
import { KeptStrip } from "../kept_strip";
import type { Said } from "../state";
import { after, dealt, passed } from "./rotation";
import { answer, answerTo, weigh } from "./state";

const SKIP = "skip" as const;
interface Props { said: Said; number: number }

/** Somebody who reloads, or comes to a card that is not there, is led to the start of the cards. */
function useStatement(number: number): string | undefined {
  const words = STATEMENTS[number];
  useEffect(() => { if (!words) go("/say/cards", { replace: true }); }, [words]);
  return words && t(words);
}

const Statement = ({ words, number }: { words: string; number: number }) => (
  <Card>
    {dealt.value.includes(number) && <p class="small">{t("{n} of {all}", { n: dealt.value.indexOf(number) + 1, all: dealt.value.length })}</p>}
    <p class="card-words">{words}</p>
  </Card>
);

/** One card: is this how it is? */
export function Ask({ said, number }: Props) {
  const words = useStatement(number);
  if (!words) return null;
  const choices = [...(Object.keys(ANSWERS) as StatementAnswer[]).map((value) => ({ value, word: t(ANSWERS[value]) })), { value: SKIP, word: t("Skip") }];
  const pick = (value: StatementAnswer | null): void => {
    answer(said, number, value);
    void passed(said.about, number);
    go(value ? `/say/cards/${number}/matters` : after(number));
  };
  return (
    <>
      <Statement words={words} number={number} />
      <TapList question={words} hideQuestion shape="pairs" choices={choices} value={answerTo(said, number)?.answer} onPick={(value) => pick(value === SKIP ? null : value)} />
      <AllForNow />
      <KeptStrip />
    </>
  );
}

/** Then: does it matter? */
export function Matter({ said, number }: Props) {
  const words = useStatement(number);
  if (!words) return null;
  const choices = (Object.keys(MATTERS) as Matters[]).map((value) => ({ value, word: t(MATTERS[value]) }));
  const pick = (matters: Matters | null): void => { weigh(said, number, matters); go(after(number)); };
  return (
    <>
      <Statement words={words} number={number} />
      <TapList question={t("Does this matter to you?")} hideQuestion choices={choices} value={answerTo(said, number)?.matters ?? undefined} onPick={pick} />
      <div class="pair"><Button onClick={() => pick(null)}>{t("Skip")}</Button><AllForNow /></div>
      <KeptStrip />
    </>
  );
}
