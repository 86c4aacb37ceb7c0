/** Where letting somebody back in stands, in a staff sentence. */
import { t } from "../../../words";
import { dayInside, onDay, timeWords } from "../../days";
import type { WayBack } from "./state";

export function standsWords({ state, runs_out_at, confirm_by, confirmed_by, opens_at, over_at }: WayBack): string {
  switch (state) {
    case "open": return runs_out_at ? t("Words given, not used yet. They run out {on_day}.", { on_day: onDay(runs_out_at) }) : t("Words given, not used yet.");
    case "taken_up": return confirm_by ? t("New phone set up. To confirm by {day}.", { day: dayInside(confirm_by) }) : t("New phone set up. To be confirmed.");
    case "confirmed": return opens_at ? t("{name} confirmed it. Opens from {time}.", { name: confirmed_by?.name ?? "–", time: timeWords(opens_at) }) : t("Confirmed.");
    case "stopped": return over_at ? t("Stopped by the young person {on_day}.", { on_day: onDay(over_at) }) : t("Stopped by the young person.");
  }
}
