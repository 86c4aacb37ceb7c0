import { Card } from "../../../ui/card/card";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { readPlan } from "../plans/state";
import type { About } from "./state";

/** The point of the plan it is about, in the plan’s own words, opened with the reader’s own key: who holds none is told so. */
export function PlanPoint({ about }: { about: About }) {
  const asked = useAsked(() => readPlan(about.id!), about.id!);
  const label = about.kind === "step" ? t("What the plan says") : t("What adults do to keep them safe");
  return (
    <Card label={label}>
      <Shown asked={asked}>
        {(plan) => {
          const point = plan.steps.find(({ id }) => id === about.part_id);
          return (
            <>
              {point ? <div class="from-adults"><Quote label={label}>{point.words}</Quote></div> : <p>{t("This point is not in the plan any more.")}</p>}
              <a class="roomy" href={`/staff/plans/${plan.id}`}>{t("Open the whole plan")}</a>
            </>
          );
        }}
      </Shown>
    </Card>
  );
}
