import { path } from "../../router";
import { t } from "../../words";
import { listUnsent } from "../unsent";

/** On every other screen: what was begun and not saved, and the way back to it. */
export function UnsentNotice() {
  const begun = listUnsent().filter(({ href }) => href !== path.value);
  const [last] = begun.slice(-1);
  if (!last) return null;
  return <aside aria-label={t("Not saved yet")}><p class="staff-notice">{t("Not saved yet: {what}.", { what: last.name })} <a href={last.href}>{t("Go on writing")}</a></p></aside>;
}
