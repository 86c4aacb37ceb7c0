import type { ComponentChildren } from "preact";
import { Card } from "../card/card";
import type { Shapes } from "../icon/icon";
import { Quote } from "../quote/quote";
import { Tag } from "../tag/tag";
import "./decision_card.css";

export interface NextLine { what: string; who: string }
interface Props {
  status: { word: string; icon: Shapes; tone: "moss" | "sky" | "plain" };
  youSaid: ComponentChildren; youSaidMore?: string; weDecided: string; because: string; next: readonly NextLine[]; more?: readonly { name: string; words: string; small?: string }[]; instead?: string; signed: string;
  words: { youSaid: string; weDecided: string; because: string; next: string; nothingNext: string; instead: string };
}

function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return <section class="decision-part"><h3>{name}</h3>{children}</section>;
}

/** D1: always the same four parts in the same order (experience 1.7), then who decided. */
export function DecisionCard({ status, youSaid, youSaidMore, weDecided, because, next, more = [], instead, signed, words }: Props) {
  return (
    <>
      <Tag tone={status.tone} icon={status.icon}>{status.word}</Tag>
      <Card as="article">
        <div class="decision-part"><Quote label={words.youSaid}>{youSaid}</Quote>{youSaidMore && <p class="small">{youSaidMore}</p>}</div>
        <Part name={words.weDecided}><p class="own-lines" dir="auto">{weDecided}</p></Part>
        <Part name={words.because}><p class="own-lines" dir="auto">{because}</p></Part>
        <Part name={words.next}>
          {next.length === 0 ? <p>{words.nothingNext}</p> : (
            <ul class="decision-next">{next.map(({ what, who }, at) => <li key={at}><span class="own-lines" dir="auto">{what}</span>{who && <span class="small decision-who" dir="auto">{who}</span>}</li>)}</ul>
          )}
        </Part>
        {more.map(({ name, words: said, small }) => <Part key={name} name={name}><p class="own-lines" dir="auto">{said}</p>{small && <p class="small">{small}</p>}</Part>)}
        {instead && <Part name={words.instead}><p class="own-lines" dir="auto">{instead}</p></Part>}
        <p class="small" dir="auto">{signed}</p>
      </Card>
    </>
  );
}
