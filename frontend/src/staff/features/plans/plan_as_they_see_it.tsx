/** A plan as the young person reads it, in their app's sizes. */
import { Card } from "../../../ui/card/card";
import { t } from "../../../words";
import type { Step } from "./state";
import "./plans.css";

export interface PlanShown { title: string; summary?: string | null; worries?: string | null; steps: readonly Step[] }

function theirDay(iso: string): string {
  return new Date(`${iso}T12:00:00`).toLocaleDateString("en-GB", { day: "numeric", month: "long" });
}

function StepLine({ step: { words, who, by_on } }: { step: Step }) {
  const date = by_on && theirDay(by_on);
  const more = who && date ? t("{name}, by {date}", { name: who, date }) : who || (date && t("By {date}", { date }));
  return <li><span class="own-lines" dir="auto">{words}</span>{more && <span class="small plan-more" dir="auto">{more}</span>}</li>;
}

function Steps({ name, steps }: { name: string; steps: readonly Step[] }) {
  return steps.length ? <section class="plan-part"><h3>{name}</h3><ul>{steps.map((step) => <StepLine key={step.id} step={step} />)}</ul></section> : null;
}

export function PlanAsTheySeeIt({ plan: { title, summary, worries, steps } }: { plan: PlanShown }) {
  return (
    <div class="as-they-see-it" data-app="young">
      <Card as="article">
        <h2 dir="auto">{title}</h2>
        {summary && <section class="plan-part"><h3>{t("What it is for")}</h3><p class="own-lines" dir="auto">{summary}</p></section>}
        {worries && <section class="plan-part"><h3>{t("What adults worry about")}</h3><p class="own-lines" dir="auto">{worries}</p></section>}
        <Steps name={t("What we will do")} steps={steps.filter(({ kind }) => kind === "step")} />
        <Steps name={t("What adults do to keep you safe")} steps={steps.filter(({ kind }) => kind === "protective_measure")} />
      </Card>
    </div>
  );
}
