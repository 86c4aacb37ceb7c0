/** My plan, in the words adults wrote it in for me. */
import { api, ask } from "../../../api";

export interface Step { id: string; kind: "step" | "protective_measure"; words: string; who?: string | null; by_on?: string | null }
export interface PlanWords { title: string; summary?: string | null; worries?: string | null; steps: Step[] }
export interface Plan { id: string; young_person_id: string; state: string; updated_at: string; opened?: PlanWords | null }

export async function readPlans(): Promise<Plan[]> {
  return ((await ask(api.GET("/api/plans/", {}))) as { plans: Plan[] }).plans;
}
