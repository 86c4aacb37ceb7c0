import quote from "~icon/quote";
import { noTaps } from "../../../said/taps_words";
import { Icon } from "../../../ui/icon/icon";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import type { YouSaid } from "./state";
import { WhatTheySaid } from "./what_they_said";

/** On a small screen: their exact words, one tap away all through the form. On a wide one they stand beside it instead. */
export function WordsAgain({ name, said }: { name: string; said: YouSaid }) {
  if (!said.words && !said.feeling && noTaps(said)) return null;
  return (
    <details class="words-again">
      <summary><Icon of={quote} size="small" /><span>{t("What {name} said", { name })}</span></summary>
      <Quote label={t("{name} said", { name })}><WhatTheySaid said={said} /></Quote>
    </details>
  );
}
