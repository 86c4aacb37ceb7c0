/** Whom the service's young people call out of hours, and when somebody last checked that the number is right. */
import { api, ask } from "../../../api";
import { me, type Me } from "../../../session";
import { dayOf } from "../enrolments/state";

// A quarter: often enough that a changed rota is noticed. The design gives no number (experience 1.10).
const CHECK_EVERY = 91; // days
const DAY = 86_400_000; // ms

export const isStale = ({ help_number, help_checked_on }: Me["service"], now: Date = new Date()): boolean =>
  !help_number || !help_checked_on || now.getTime() - new Date(`${help_checked_on}T12:00:00`).getTime() > CHECK_EVERY * DAY;

/** Saved, it counts as checked today; what this page shows of it follows. */
export async function saveHelpNumber(typed: string): Promise<void> {
  const help_number = typed.trim() || null;
  await ask(api.PUT("/api/people/help-number", { body: { help_number } }));
  if (me.value) me.value = { ...me.value, service: { ...me.value.service, help_number, help_checked_on: help_number && dayOf(new Date()) } };
}
