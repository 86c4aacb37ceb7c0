/** What a young person reads when a voice cannot be sent or kept. Never blame, and never a promise that is not kept. */
import { t } from "../../../../words";
import { isKept } from "../sending";

/** Takes our own codes, or the server's. */
export function whyNot(code: string): string {
  switch (code) {
    case "nothing_said": return t("Pick a face or write something first.");
    case "nobody": return t("Pick who should see it. Or keep it as a draft.");
    case "not_listed": return t("One of these people does not work here now. Pick someone else.");
    case "already_sent": return t("You sent this from another phone. These words are a draft now.");
    case "not_kept": return t("We could not save it here. Try again.");
    default: return isKept() ? t("We could not send it. It is kept as a draft.") : t("We could not send it or save it. Keep this open and try again.");
  }
}
