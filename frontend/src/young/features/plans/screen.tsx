/** My plan, read in plain words, with the way to say what I think of it. */
import message from "~icon/message-circle";
import pencil from "~icon/pencil";
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { t } from "../../../words";
import { dayWords } from "../days";
import { Shown } from "../last_read/shown";
import { useLastRead } from "../last_read/state";
import { firstStep } from "../voices/first_step";
import type { About } from "../voices/state";
import { startWriting } from "../voices/writing";
import { type Plan, readPlans, type Step } from "./state";
import "./plans.css";

function start(about: About): void {
  void startWriting(about).then(() => go(firstStep(about)));
}

function StepLine({ plan_id, step: { id, kind, words, who, by_on } }: { plan_id: string; step: Step }) {
  const by = by_on && dayWords(by_on);
  const more = who && by ? t("{name}, by {date}", { name: who, date: by }) : who || (by && t("By {date}", { date: by }));
  const about: About = { kind: kind === "step" ? "step" : "measure", id: plan_id, part_id: id };
  const ask = kind === "step" ? t("How do you see it?") : t("How does it feel?");
  return (
    <li>
      <span dir="auto">{words}</span>{more && <span class="small plan-more" dir="auto">{more}</span>}
      <Button look="quiet" icon={message} aria-label={`${ask} ${words}`} onClick={() => start(about)}>{ask}</Button>
    </li>
  );
}

function Steps({ name, plan_id, steps }: { name: string; plan_id: string; steps: readonly Step[] }) {
  if (!steps.length) return null;
  return <section class="plan-part"><h3>{name}</h3><ul>{steps.map((step) => <StepLine key={step.id} plan_id={plan_id} step={step} />)}</ul></section>;
}

function PlanCard({ plan }: { plan: Plan }) {
  const { opened } = plan;
  if (!opened) return null;
  return (
    <Card as="article">
      <h2 dir="auto">{opened.title}</h2>
      <p class="small">{t("Adults wrote this. Last changed: {day}.", { day: dayWords(plan.updated_at) })}</p>
      {opened.summary && <section class="plan-part"><h3>{t("What it is for")}</h3><p class="own-lines" dir="auto">{opened.summary}</p></section>}
      {opened.worries && <section class="plan-part"><h3>{t("What adults worry about")}</h3><p class="own-lines" dir="auto">{opened.worries}</p></section>}
      <Steps name={t("What we will do")} plan_id={plan.id} steps={opened.steps.filter(({ kind }) => kind === "step")} />
      <Steps name={t("What adults do to keep you safe")} plan_id={plan.id} steps={opened.steps.filter(({ kind }) => kind === "protective_measure")} />
      <Button wide icon={pencil} onClick={() => start({ kind: "plan", id: plan.id })}>{t("Say what you think of it")}</Button>
    </Card>
  );
}

export default function MyPlan() {
  const read = useLastRead("plans", readPlans);
  return (
    <Page title={t("My plan")} tabTitle="" before={<BackLink above="/voices">{t("Back")}</BackLink>}>
      <Shown read={read}>
        {(plans) => {
          const open = plans.filter(({ opened }) => opened);
          return open.length ? <>{open.map((plan) => <PlanCard key={plan.id} plan={plan} />)}</> : <Empty words={t("No plan to show yet. You can still say what you think.")} />;
        }}
      </Shown>
    </Page>
  );
}
