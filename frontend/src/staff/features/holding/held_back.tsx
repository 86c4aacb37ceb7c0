/** Under K1: “Held back: 1, review due tomorrow. Look at it now”; and what waits for this person in particular. */
import { n, t } from "../../../words";
import { useAsked } from "../../asked";
import { type Hold, readWaiting } from "./state";
import { heldWords } from "./words";

export const toAgree = (holds: readonly Hold[]): Hold[] => holds.filter(({ may_agree }) => may_agree);

/** Nothing while it loads, and nothing when it cannot be had: the list above is what the page is for. */
export function HeldBack() {
  const { value } = useAsked(readWaiting);
  if (!value) return null;
  const waits = toAgree(value.holds).length;
  const untold = value.holds.filter(({ may_tell_in_person }) => may_tell_in_person).length;
  const silent = value.to_ask.length;
  const lines = [
    heldWords(value.holds),
    waits > 0 && n("{n} hold-back waits for you to agree or not.", "{n} hold-backs wait for you to agree or not.", waits),
    untold > 0 && n("{n} hold-back is still to be told in person: there is no app.", "{n} hold-backs are still to be told in person: there is no app.", untold),
    silent > 0 && n("{n} young person could be asked and was not.", "{n} young people could be asked and were not.", silent),
  ].filter(Boolean);
  if (!lines.length) return null;
  return <p>{lines.join(" ")} <a href="/staff/holds">{t("Look at it now")}</a></p>;
}
