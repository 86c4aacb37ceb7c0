/** Said before anybody taps: an invitation asks them about their own plan, so a hold-back or a no that rests stands in its way too. */
import { ButtonLink } from "../../../ui/button/button";
import { t } from "../../../words";
import { dayInside, onDay, today } from "../../days";
import { standingHold, type TakingPartOf } from "../holding/state";

const ABOUT = "own_plan";

/** `open`: they hold an invitation, which nobody takes from them. */
export function NotNow({ about: { holds, places }, open }: { about: TakingPartOf; open: boolean }) {
  const hold = standingHold(holds, ABOUT);
  if (hold) {
    return (
      <div class="notice stack" role="note">
        <p>{t("Asking them about their own plan is held back until {day}. An invitation asks them too, so none can be made before that.", { day: dayInside(hold.review_on) })}{" "}
          {open && t("The one that is open stays theirs to use.")} {t("If they want to be asked, the hold-back can be ended early.")}</p>
        <div><ButtonLink href={`/staff/holds/${hold.id}`}>{t("See the hold-back")}</ButtonLink></div>
      </div>
    );
  }
  const again = places.find(({ activity }) => activity === ABOUT)?.may_ask_again_on;
  return again && again > today() ? <p class="notice" role="note">{t("A no to being asked about their own plan was typed for them. You can invite them {on_day}.", { on_day: onDay(again) })}</p> : null;
}
