/** What a young person reads when the invitation was not taken up. Keyed by the field it stands at; “finish” is the button. */
import type { Errors } from "../../../ui/error_summary/error_summary";
import { n, t } from "../../../words";
import { wordsFor } from "../../lock/words";
import type { Redeemed } from "./redeem";

export function sayRedeemed(done: Redeemed, second_word: boolean): Errors {
  const at = second_word ? "check2" : "finish";
  switch (done.kind) {
    case "wrong": return { [at]: second_word ? wrongWord(done.left) : t("This link is not right. Ask for a new one.") };
    case "fields": return done.fields.check2 ? { check2: done.fields.check2 } : { finish: t("This link is not right. Ask for a new one.") };
    case "blocked": return { finish: t("Too many tries. Ask for a new link.") };
    case "other_pin": return { pin: t("Your first try may have gone through. Type the PIN you used then.") };
    case "offline": return { finish: t("No signal. Nothing is lost. Try again when you have some.") };
    case "wait": return { finish: wordsFor(done, "") };
    case "failed": return { finish: t("Something went wrong here. Nothing is lost. Try again.") };
    default: return {};
  }
}

function wrongWord(left: number | undefined): string {
  if (left === undefined) return t("That word is not right. Try again.");
  return left === 0 ? t("Too many tries. Ask for a new link.") : n("That word is not right. You have {n} more try.", "That word is not right. You have {n} more tries.", left);
}
