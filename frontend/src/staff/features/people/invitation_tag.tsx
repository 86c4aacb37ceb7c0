import check from "~icon/check";
import clock from "~icon/clock";
import mail from "~icon/mail";
import minus from "~icon/circle-minus";
import undo from "~icon/timer-off";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayInside } from "../../days";
import type { Person } from "./state";

/** Where their newest invitation stands. Somebody who said no said “no for now”, and nothing more. */
export function InvitationTag({ person: { enrolled, invitation, invitation_expires_at } }: { person: Pick<Person, "enrolled" | "invitation" | "invitation_expires_at"> }) {
  if (enrolled) return <Tag tone="moss" icon={check}>{t("Set up")}</Tag>;
  switch (invitation) {
    case "open": return <Tag tone="teal" icon={mail}>{invitation_expires_at ? t("Invited, until {day}", { day: dayInside(invitation_expires_at) }) : t("Invited")}</Tag>;
    case "declined": return <Tag tone="plain" icon={clock}>{t("Said no for now")}</Tag>;
    case "used": return <Tag tone="moss" icon={check}>{t("Set up")}</Tag>;
    case "ended": return <Tag tone="plain" icon={undo}>{t("Invitation ran out")}</Tag>;
    default: return <Tag tone="plain" icon={minus}>{t("Not invited yet")}</Tag>;
  }
}
