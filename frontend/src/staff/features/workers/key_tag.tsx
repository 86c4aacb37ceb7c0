import check from "~icon/check";
import hourglass from "~icon/hourglass";
import minus from "~icon/circle-minus";
import users from "~icon/users";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import type { KeyState } from "./state";

/** Where a worker's key stands, in two words. */
export function KeyTag({ state }: { state: KeyState }) {
  switch (state) {
    case "current": return <Tag tone="moss" icon={check}>{t("Can sign in")}</Tag>;
    case "pending": return <Tag tone="sky" icon={users}>{t("Needs a second lead")}</Tag>;
    case "waiting": return <Tag tone="plain" icon={hourglass}>{t("Confirmed, waiting")}</Tag>;
    default: return <Tag tone="plain" icon={minus}>{t("No key")}</Tag>;
  }
}
