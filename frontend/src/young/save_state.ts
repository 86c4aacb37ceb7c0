/** The five things the save strip can say (experience 1.0), and no sixth. */
import check from "~icon/check";
import checkCheck from "~icon/check-check";
import cloud from "~icon/cloud-upload";
import hourglass from "~icon/hourglass";
import phone from "~icon/smartphone";
import type { SaveState } from "../outbox";
import type { Shapes } from "../ui/icon/icon";
import { t } from "../words";

/** `name` is the reader's first name; `day` when they opened it, already in words. For `<SaveStrip {...saveStrip("on_phone")} />`. */
export function saveStrip(state: SaveState, name = "", day = ""): { words: string; icon: Shapes } {
  switch (state) {
    case "not_set_up": return { words: t("{name} is not set up yet. We will send it then.", { name }), icon: hourglass };
    case "on_phone": return { words: t("Saved on this phone."), icon: phone };
    case "waiting": return { words: t("Waiting for signal and your PIN."), icon: cloud };
    case "sent": return { words: t("Sent. {name} has not opened it yet.", { name }), icon: check };
    case "opened": return { words: t("{name} opened it on {day}.", { name, day }), icon: checkCheck };
  }
}
