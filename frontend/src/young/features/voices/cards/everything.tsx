import { useEffect } from "preact/hooks";
import chevron from "~icon/chevron-right";
import { STATEMENTS } from "../../../../said/statements";
import { ANSWERS, wordsOf } from "../../../../said/taps_words";
import { Icon } from "../../../../ui/icon/icon";
import { t } from "../../../../words";
import { AllForNow } from "../all_for_now";
import { KeptStrip } from "../kept_strip";
import type { Said } from "../state";
import { dealt, fromList, LAST, ORDER } from "./rotation";
import { answerTo } from "./state";

function Line({ said, number }: { said: Said; number: number }) {
  const given = answerTo(said, number)?.answer;
  return (
    <li>
      <a class="card-line" href={`/say/cards/${number}`}>
        <span class="card-line-words">{t(STATEMENTS[number]!)}{given && <strong class="card-line-answer">{wordsOf(ANSWERS, given)}</strong>}</span>
        <Icon of={chevron} />
      </a>
    </li>
  );
}

const Lines = ({ said, numbers }: { said: Said; numbers: readonly number[] }) =>
  <ul class="plain card-lines">{numbers.map((number) => <Line key={number} said={said} number={number} />)}</ul>;

/** All of them to pick from, one card each; the two about hard things only for whoever opens them. */
export function Everything({ said }: { said: Said }) {
  useEffect(() => { [dealt.value, fromList.value] = [[], true]; }, []); // from here a card leads back to here
  return (
    <>
      <p>{t("Pick as many as you like. You can stop any time.")}</p>
      <Lines said={said} numbers={ORDER} />
      <details class="more-cards">
        <summary>{t("More questions")}</summary>
        <p class="small">{t("These two are about hard things. Skip them if you like.")}</p>
        <Lines said={said} numbers={LAST} />
      </details>
      <AllForNow />
      <KeptStrip />
    </>
  );
}
