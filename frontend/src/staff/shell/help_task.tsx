import { path } from "../../router";
import { me } from "../../session";
import { t } from "../../words";
import { isStale } from "../features/help_number/state";

/** A lead's task on every screen while the out of hours number is missing, or nobody checked it lately (experience 1.10). */
export function HelpTask() {
  if (!me.value?.capabilities.includes("add_worker") || !isStale(me.value.service) || path.value === "/staff/help-number") return null;
  return <aside aria-label={t("To do")}><p class="staff-notice late-task"><strong>{t("Your out of hours number has not been checked lately.")}</strong> <a href="/staff/help-number">{t("Check it now")}</a></p></aside>;
}
