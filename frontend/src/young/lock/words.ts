/** What a young person reads when the PIN or the words did not open the app. */
import { n, t } from "../../words";
import { waitsFor } from "../back/waits_for";
import type { Outcome } from "./state";

export function wordsFor(outcome: Outcome, notRight: string): string {
  switch (outcome.kind) {
    case "open": return "";
    case "wrong": return outcome.left === undefined ? notRight : n("Not right. You have {n} more try.", "Not right. You have {n} more tries.", outcome.left);
    case "field": return outcome.words;
    case "wait": return outcome.seconds < 90 ? n("Wait {n} second. Then try again.", "Wait {n} seconds. Then try again.", outcome.seconds)
      : n("Wait {n} minute. Then try again.", "Wait {n} minutes. Then try again.", Math.ceil(outcome.seconds / 60));
    case "use_words": return t("Too many tries. Use your six words.");
    case "waits": return `${t("You are not in yet.")} ${waitsFor(outcome.waits)}`;
    case "elsewhere": return t("You were let in on a new phone.");
    case "offline": return t("No signal. Your things are safe. Try again when you have some.");
    case "failed": return t("We could not open it. Please try again.");
  }
}
