/** Changing a plan saves a new version of it; the steps keep their ids. */
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { PlanForm } from "../plans/plan_form";
import { readPlan, writingFrom } from "../plans/state";

export default function ChangePlan({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(() => readPlan(id), id);
  return (
    <Page title={t("Change the plan")} before={<BackLink above={`/staff/plans/${id}`}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>{(plan) => <PlanForm young_person_id={plan.young_person_id} start={writingFrom(plan)} unsentKey={`plan ${id}`} href={`/staff/plans/${id}/change`} onSaved={() => go(`/staff/plans/${id}`, { replace: true })} />}</Shown>
    </Page>
  );
}
