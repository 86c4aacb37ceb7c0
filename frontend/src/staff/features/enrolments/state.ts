/** Young people who set their app up and whom no second adult has confirmed yet. */
import { api, ask } from "../../../api";

export interface Enrolment {
  young_person_id: string; nickname?: string | null; initials: string; redeemed_at?: string | null;
  invited_by?: { id: string; name: string } | null; confirm_by?: string | null; overdue: boolean; mine_to_confirm: boolean;
}
export interface Seen { how: "" | "saw" | "spoke"; seen_on: string }

export const listEnrolments = async (): Promise<Enrolment[]> => ((await ask(api.GET("/api/sign-in/enrolments"))) as { enrolments: Enrolment[] }).enrolments;
export async function confirmEnrolment(young_person_id: string, { how, seen_on }: Seen): Promise<void> {
  await ask(api.POST("/api/sign-in/enrolments/{young_person_id}/confirm", { params: { path: { young_person_id } }, body: { how: how as "saw", seen_on } }));
}

/** A day as a date field has it: this device's own calendar day. */
export const dayOf = (at: Date): string => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
