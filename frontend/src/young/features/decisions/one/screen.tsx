/** D1 and D2: always the same four parts in the same order, who decided, and then what I say back. */
import { TapsShown } from "../../../../said/taps";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Card } from "../../../../ui/card/card";
import { Page } from "../../../../ui/page/page";
import { Quote } from "../../../../ui/quote/quote";
import { Tag } from "../../../../ui/tag/tag";
import { t } from "../../../../words";
import { dayWords } from "../../days";
import { Shown } from "../../last_read/shown";
import { useLastRead } from "../../last_read/state";
import { feelingWord } from "../../voices/feelings";
import { type Decision, type Next, readDecision } from "../state";
import { STATUS } from "../words";
import { SayingBack } from "./saying_back";
import "./decision.css";

function YouSaid({ you_said: { words, feeling, taken_back_on, about, ...taps } }: Pick<Decision, "you_said">) {
  return (
    <div class="decision-part">
      <Quote label={t("You said")}>
        {about?.kind === "worker" && about.first_name && <span class="small">{t("What it is like with {name}", { name: about.first_name })}{"\n"}</span>}
        {about?.kind === "service" && <span class="small">{t("What it is like here")}{"\n"}</span>}
        {feeling && <strong>{feelingWord(feeling)}{words ? "\n" : ""}</strong>}
        {words}
        <TapsShown said={taps} />
      </Quote>
      {taken_back_on && <p class="small">{t("You took this back on {day}.", { day: dayWords(taken_back_on) })}</p>}
    </div>
  );
}

function nextWords({ who, by_on }: Next): string {
  const date = by_on && dayWords(by_on);
  if (who && date) return t("{name}, by {date}", { name: who, date });
  return who || (date ? t("By {date}", { date }) : "");
}

function WhatNext({ next, answer_again_by }: Pick<Decision, "next" | "answer_again_by">) {
  if (!next.length && !answer_again_by) return <p>{t("Nothing more is planned.")}</p>;
  return (
    <ul class="decision-next">
      {next.map((step) => <li key={step.what + String(step.who)}><span class="own-lines" dir="auto">{step.what}</span>{nextWords(step) && <span class="small decision-who" dir="auto">{nextWords(step)}</span>}</li>)}
      {answer_again_by && <li>{t("You will hear again by {date}.", { date: dayWords(answer_again_by) })}</li>}
    </ul>
  );
}

function Part({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return <section class="decision-part"><h2>{name}</h2>{children}</section>;
}

function TheFour({ decision }: { decision: Decision }) {
  const { word, icon, tone } = STATUS[decision.status];
  return (
    <>
      <Tag tone={tone} icon={icon}>{t(word)}</Tag>
      <Card as="article">
        <YouSaid you_said={decision.you_said} />
        <Part name={t("We decided")}><p class="own-lines" dir="auto">{decision.we_decided}</p></Part>
        <Part name={t("Because")}><p class="own-lines" dir="auto">{decision.because}</p></Part>
        <Part name={t("What happens next, and by when")}><WhatNext {...decision} /></Part>
        {decision.could_do_instead && <Part name={t("What we could do instead")}><p class="own-lines" dir="auto">{decision.could_do_instead}</p></Part>}
        <p class="small" dir="auto">{t("Decided by {names}.", { names: decision.who_decided })} {t("{name} wrote this on {day}.", { name: decision.by.first_name, day: dayWords(decision.decided_at) })}</p>
      </Card>
    </>
  );
}

export default function OneDecision({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const read = useLastRead<Decision>(`decision ${id}`, () => readDecision(id));
  return (
    <Page title={t("What was decided")} tabTitle="" before={<BackLink above="/decisions">{t("Back")}</BackLink>}>
      <Shown read={read}>{(decision) => <><TheFour decision={decision} /><SayingBack decision={decision} /></>}</Shown>
    </Page>
  );
}
