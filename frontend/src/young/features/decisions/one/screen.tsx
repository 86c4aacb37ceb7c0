/** D1 and D2: always the same four parts in the same order, who decided, and then what I say back. */
import { TapsShown } from "../../../../said/taps";
import handshake from "~icon/heart-handshake";
import { BackLink } from "../../../../ui/back_link/back_link";
import { ButtonLink } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { Page } from "../../../../ui/page/page";
import { Quote } from "../../../../ui/quote/quote";
import { Tag } from "../../../../ui/tag/tag";
import { t } from "../../../../words";
import { dayWords } from "../../days";
import { Shown } from "../../last_read/shown";
import { useLastRead } from "../../last_read/state";
import { feelingWord } from "../../voices/feelings";
import { type Against, type Decision, type Next, readDecision } from "../state";
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

/** Adults went against what they asked for: said openly, in plain words, with the day it is looked at again. */
function NotWhatIWanted({ against: { wish, why, told, told_on, what_would_change_it, look_again_on } }: { against: Against }) {
  return (
    <>
      {wish && <Part name={t("What you wanted")}><p class="own-lines" dir="auto">{wish}</p></Part>}
      {why && <Part name={t("Why we did not do that")}><p class="own-lines" dir="auto">{why}</p></Part>}
      {told && <Part name={t("How you were told")}><p class="own-lines" dir="auto">{told}</p>{told_on && <p class="small">{t("You were told on {day}.", { day: dayWords(told_on) })}</p>}</Part>}
      {what_would_change_it && <Part name={t("What would change this")}><p class="own-lines" dir="auto">{what_would_change_it}</p></Part>}
      {look_again_on && <p>{t("We will look at this again by {date}.", { date: dayWords(look_again_on) })}</p>}
    </>
  );
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
        {decision.against && <NotWhatIWanted against={decision.against} />}
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
      <Shown read={read}>{(decision) => <><TheFour decision={decision} /><SayingBack decision={decision} /><ButtonLink wide icon={handshake} href="/advocate">{t("Get an advocate")}</ButtonLink></>}</Shown>
    </Page>
  );
}
