/** A first plan for a young person. */
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { PlanForm } from "../plans/plan_form";
import { emptyPlan } from "../plans/state";

export default function NewPlan({ params }: { params: { id?: string } }) {
  const id = params.id!;
  return (
    <Page title={t("Write a plan")} before={<BackLink above={`/staff/people/${id}`}>{t("Back")}</BackLink>}>
      <PlanForm young_person_id={id} start={emptyPlan()} unsentKey={`new plan ${id}`} href={`/staff/people/${id}/plan`} onSaved={(plan_id) => go(`/staff/plans/${plan_id}`, { replace: true })} />
    </Page>
  );
}
