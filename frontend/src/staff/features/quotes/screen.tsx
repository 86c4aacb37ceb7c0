/** Words I picked to use: each with a button to copy it, which asks first whether it may still be used. No word says whose they are. */
import { useRef, useState } from "preact/hooks";
import copy from "~icon/copy";
import ban from "~icon/eye-off";
import { Button } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { Quote as Said } from "../../../ui/quote/quote";
import { Empty } from "../../../ui/state/state";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { Shown, troubleWords, useAsked } from "../../asked";
import { onDay } from "../../days";
import { ListTabs } from "../to_answer/list_tabs";
import { listQuotes, type Quote, wordsNow } from "./state";

function NotAnyMore({ one: { picked_on, ended_on } }: { one: Quote }) {
  const told = { picked: onDay(picked_on), ended: ended_on ? onDay(ended_on) : "" };
  return (
    <Card as="li">
      <Tag tone="plain" icon={ban}>{t("Do not use")}</Tag>
      <p>{ended_on ? t("The yes to words you picked {picked} was withdrawn or ended {ended}. Do not use them again.", told) : t("Words you picked {picked} may not be used now. Do not use them.", told)}</p>
    </Card>
  );
}

function Usable({ one: { id, words, what_for, picked_on }, onEnded }: { one: Quote; onEnded: () => void }) {
  const [told, setTold] = useState("");
  async function copyNow(): Promise<void> {
    try {
      const now = await wordsNow(id);
      if (now === undefined) return onEnded();
      await navigator.clipboard.writeText(now);
      setTold(t("Copied. Use it as it is, and say nothing of who said it."));
    } catch (error) {
      setTold(error instanceof DOMException ? t("This browser does not let us copy. Select the words and copy them yourself.") : troubleWords(error));
    }
  }
  return (
    <Card as="li">
      <Said label={t("Exact words, no name")}>{words}</Said>
      <p class="small">{t("For: {what_for}. Picked {on_day}.", { what_for: what_for ?? "", on_day: onDay(picked_on) })}</p>
      <div class="row"><Button icon={copy} onClick={() => void copyNow()}>{t("Copy the words")}</Button><span role="status">{told}</span></div>
    </Card>
  );
}

function QuoteList() {
  const pages = useRef(1);
  const asked = useAsked(() => listQuotes(pages.current));
  const showMore = (): void => { pages.current++; asked.again(); };
  return (
    <Shown asked={asked}>
      {({ quotes, more }) => (quotes.length || more
        ? (
          <div class="stack">
            <ul class="plain stack">{quotes.map((one) => (one.words ? <Usable key={one.id} one={one} onEnded={asked.again} /> : <NotAnyMore key={one.id} one={one} />))}</ul>
            {more && <Button onClick={showMore}>{t("Show more")}</Button>}
          </div>
        )
        : <Empty words={t("You picked no words to use. Open what somebody sent you; where they said yes to it, there is a button.")} />)}
    </Shown>
  );
}

export default function Quotes() {
  return (
    <Page title={t("Words to use")} wide>
      <ListTabs current="quotes" />
      <p>{t("Each use is looked at again when you copy. Young people can stop one at any time.")}</p>
      <QuoteList />
    </Page>
  );
}
