/** The point of the plan that is being answered, in the words adults wrote; the plan itself is one tap away. */
import { Card } from "../../../ui/card/card";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import { Shown } from "../last_read/shown";
import { useLastRead } from "../last_read/state";
import { readPlans, type Plan, type Step } from "../plans/state";
import type { About } from "./state";

/** The point itself, or undefined where the plan has it no more (or cannot be opened). */
export const partOf = (plans: readonly Plan[], { id, part_id }: About): Step | undefined =>
  plans.find((plan) => plan.id === id)?.opened?.steps.find((step) => step.id === part_id);

export function PlanPart({ about, label }: { about: About; label: string }) {
  const read = useLastRead("plans", readPlans);
  return (
    <Shown read={read}>
      {(plans) => {
        const part = partOf(plans, about);
        return (
          <Card edge="news">
            {part ? <div class="from-adults"><Quote label={label}>{part.words}</Quote></div> : <p>{t("This point is not in your plan now.")}</p>}
            <a class="roomy" href="/plan">{t("See my plan")}</a>
          </Card>
        );
      }}
    </Shown>
  );
}
