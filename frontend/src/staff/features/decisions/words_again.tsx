import quote from "~icon/quote";
import { Icon } from "../../../ui/icon/icon";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import type { YouSaid } from "./state";
import { feelingWord } from "./words";

/** On a small screen: their exact words, one tap away all through the form. On a wide one they stand beside it instead. */
export function WordsAgain({ name, said: { words, feeling } }: { name: string; said: YouSaid }) {
  if (!words && !feeling) return null;
  return (
    <details class="words-again">
      <summary><Icon of={quote} size="small" /><span>{t("What {name} said", { name })}</span></summary>
      <Quote label={t("{name} said", { name })}>{words || feelingWord(feeling!)}</Quote>
    </details>
  );
}
