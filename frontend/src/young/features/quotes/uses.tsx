/** On my yes to using my words: each use, exact words first, and “Do not use these words” beside it in one tap. */
import { useState } from "preact/hooks";
import x from "~icon/x";
import { Button } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import { dayWords } from "../days";
import { usePages } from "../last_read/pages";
import { ShowMore } from "../last_read/show_more";
import { type OwnQuote, readQuotes, stopQuote } from "./state";

function Use({ one, onStopped }: { one: OwnQuote; onStopped: () => void }) {
  const [trouble, setTrouble] = useState(false);
  const [busy, setBusy] = useState(false);
  const { words, what_for, worker: { first_name: name }, picked_at, ended_at } = one;
  async function stop(): Promise<void> {
    setBusy(true);
    await stopQuote(one.id).then(onStopped, () => setTrouble(true));
    setBusy(false);
  }
  return (
    <Card as="li">
      {words ? <Quote label={t("Your words")}>{words}</Quote> : <p>{t("Your key does not open these words. You can still stop them.")}</p>}
      {what_for && <p dir="auto">{t("What for: {what_for}", { what_for })}</p>}
      <p class="small">{t("{name} picked this on {day}.", { name, day: dayWords(picked_at) })}</p>
      {ended_at
        ? <p role="status">{t("It stopped on {day}. {name} can’t open it here now.", { name, day: dayWords(ended_at) })} {t("Their list says: do not use it again.")}</p>
        : <Button icon={x} busy={busy} onClick={() => void stop()}>{t("Do not use these words")}</Button>}
      {trouble && <p role="status">{t("We could not stop it. Check your signal and try again.")}</p>}
    </Card>
  );
}

export function Uses({ request_id }: { request_id: string }) {
  const read = usePages(`quotes ${request_id}`, (many) => readQuotes(request_id, many));
  if (!read.value) return null;
  const { all: uses, more } = read.value;
  return (
    <section class="stack" aria-labelledby="uses">
      <h2 id="uses">{t("Your words in use")}</h2>
      {uses.length === 0 && !more && <p>{t("No one has picked words of yours yet.")}</p>}
      {uses.length > 0 && <p class="small">{t("A report that is out can’t be called back.")}</p>}
      <ul class="plain stack">{uses.map((one) => <Use key={one.id} one={one} onStopped={read.again} />)}</ul>
      <ShowMore read={read} />
    </section>
  );
}
