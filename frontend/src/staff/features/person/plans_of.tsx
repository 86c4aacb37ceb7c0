import filePen from "~icon/file-pen-line";
import { Problem } from "../../../api";
import { me } from "../../../session";
import { ButtonLink } from "../../../ui/button/button";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { onDay } from "../../days";
import type { Person } from "../people/state";
import { listPlans } from "../plans/state";

/** Their plans, without words until one is opened. */
export function PlansOf({ person }: { person: Person }) {
  // Somebody who does not work with them (a lead) gets the same answer as for nobody; say why rather than “not here”.
  const asked = useAsked(() => listPlans(person.id).catch((error: unknown) => { if (error instanceof Problem && error.code === "not_found") return null; throw error; }), person.id);
  const mayWrite = me.value?.capabilities.includes("write_plan");
  return (
    <section class="stack" aria-labelledby="plans-title">
      <h2 id="plans-title">{t("Their plan")}</h2>
      <Shown asked={asked}>
        {(plans) => {
          if (plans === null) return <p>{t("Only those who work with them can open their plan.")}</p>;
          return (
            <>
              {plans.length === 0 && <p>{t("There is no plan yet.")}</p>}
              <ul class="plain person-lines">{plans.map(({ id, updated_at }) => <li class="person-line" key={id}><span>{t("A plan, last changed {on_day}", { on_day: onDay(updated_at) })}</span><ButtonLink href={`/staff/plans/${id}`}>{t("Open the plan")}</ButtonLink></li>)}</ul>
              {mayWrite && <div><ButtonLink icon={filePen} href={`/staff/people/${person.id}/plan`}>{plans.length ? t("Write another plan") : t("Write a plan")}</ButtonLink></div>}
            </>
          );
        }}
      </Shown>
    </section>
  );
}
