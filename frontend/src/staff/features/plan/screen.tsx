/** One plan, as the young person has it. */
import pencil from "~icon/pencil";
import { me } from "../../../session";
import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { onDay } from "../../days";
import { PlanAsTheySeeIt } from "../plans/plan_as_they_see_it";
import { readPlan } from "../plans/state";

export default function OnePlan({ params }: { params: { id?: string } }) {
  const asked = useAsked(() => readPlan(params.id!), params.id);
  const above = asked.value ? `/staff/people/${asked.value.young_person_id}` : "/staff/people";
  return (
    <Page title={t("Their plan")} before={<BackLink above={above}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>
        {(plan) => (
          <>
            <p>{t("{name} wrote this. Last changed {on_day}.", { name: plan.written_by.first_name, on_day: onDay(plan.updated_at) })} {t("This is how they see it.")}</p>
            <PlanAsTheySeeIt plan={plan} />
            {me.value?.capabilities.includes("write_plan") && <div><ButtonLink icon={pencil} href={`/staff/plans/${plan.id}/change`}>{t("Change the plan")}</ButtonLink></div>}
          </>
        )}
      </Shown>
    </Page>
  );
}
