/** D2: what do you say back? One tap says it; it can be changed. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Offline } from "../../../../api";
import { Button } from "../../../../ui/button/button";
import { TapList } from "../../../../ui/choice_list/choice_list";
import { t } from "../../../../words";
import { saidAndRead } from "../../last_read/state";
import { type Decision, sayBack, type SayBack } from "../state";
import { SAY_BACKS, sayBackWord, whatFollows } from "../words";

function Said({ decision, onChange }: { decision: Decision & { say_back: SayBack }; onChange: () => void }) {
  return (
    <div class="said-back">
      <p>{t("You said back: “{words}”.", { words: sayBackWord(decision.say_back) })}</p>
      {whatFollows(decision).map((line) => <p key={line}>{line}</p>)}
      <Button wide onClick={onChange}>{t("Say something else")}</Button>
    </div>
  );
}

export function SayingBack({ decision }: { decision: Decision }) {
  const [asking, setAsking] = useState(!decision.say_back);
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => { if (moved.current) heading.current?.focus(); moved.current = true; }, [asking]);

  async function pick(value: SayBack): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await saidAndRead(`decision ${decision.id}`, () => sayBack(decision.id, value));
      setTrouble("");
      setAsking(false);
    } catch (error) {
      setTrouble(error instanceof Offline ? t("No signal. Try again when there is signal.") : t("We could not send it. Try again."));
    }
    setBusy(false);
  }
  const question = t("What do you say back?");
  const choices = SAY_BACKS.map(({ value, word, hint }) => ({ value, word: t(word), hint: hint && t(hint) }));
  return (
    <section class="stack" aria-label={question}>
      <h2 ref={heading} tabIndex={-1}>{asking ? question : t("Your say")}</h2>
      {trouble && <p role="alert">{trouble}</p>}
      {asking || !decision.say_back
        ? <TapList question={question} hideQuestion choices={choices} value={decision.say_back ?? undefined} onPick={(value) => void pick(value)} />
        : <Said decision={{ ...decision, say_back: decision.say_back }} onChange={() => setAsking(true)} />}
    </section>
  );
}
