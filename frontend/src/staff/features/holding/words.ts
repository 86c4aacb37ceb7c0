/** The codes of being asked and holding back, in words for staff. A code this app does not know is shown as it came. */
import { mark, n, t } from "../../../words";
import { dayInside, onDay } from "../../days";
import type { Hold, OfferLine, StandsAt } from "./state";

type Words = Readonly<Record<string, string>>;
export const ACTIVITIES: Words = {
  own_plan: mark("Their own plan"), choose_worker: mark("Choosing a worker"), meeting: mark("A meeting about them"), service_feedback: mark("What the service is like"), evaluation: mark("An evaluation or research"),
};
export const REASONS: Words = {
  crisis: mark("They are going through a crisis"), asked_to_wait: mark("They asked us to wait"), not_safe_to_reach: mark("Getting in touch is not safe"), no_way_to_reach: mark("There is no working way to reach them"),
  carers_concern: mark("A parent or carer is concerned, or says no"), sees_it_differently: mark("They do not see it that way"), other: mark("Another reason, said below"),
};
export const HELPS: Words = {
  lift: mark("A lift"), place: mark("A place they choose"), time: mark("A time they choose"), company: mark("Somebody of their choice comes along"), language: mark("An interpreter"), phone: mark("By phone or video"), shorter: mark("Something shorter"),
};
const ANSWERS: Words = {
  yes: mark("They said yes"), no: mark("They said no"), not_now: mark("They said not now"), typed_no: mark("A no was typed; they have still to say if it is right"), denied: mark("They say the no was not theirs"), no_answer: mark("No answer"),
};
const STEPS: Words = {
  held_back: mark("Held back at some time"), not_asked_no_reason: mark("Not asked, no reason"), offered: mark("Asked"), took_part: mark("Said something"), answered: mark("Were answered"), seen: mark("Saw the answer"),
};

const said = (words: Words, code: string): string => (words[code] ? t(words[code]) : code.replaceAll("_", " "));
export const activityWord = (code: string): string => said(ACTIVITIES, code);
export const reasonWord = (code: string): string => said(REASONS, code);
export const helpWord = (code: string): string => said(HELPS, code);
export const answerWord = (code: string): string => said(ANSWERS, code);
export const stepWord = (code: string): string => said(STEPS, code);

export function answeredWords({ answer, answered_on, typed_by }: OfferLine): string {
  if (!answer) return t("No answer yet.");
  const what = answerWord(answer);
  if (typed_by && answered_on) return t("{what}. {name} typed it: said {on_day}.", { what, name: typed_by.name, on_day: onDay(answered_on) });
  return answered_on ? t("{what} {on_day}.", { what, on_day: onDay(answered_on) }) : `${what}.`;
}

/** A no that somebody only typed is not said to be theirs. */
function restWords(no: string | null | undefined, on_day: string): string {
  if (no === "typed_no") return t("A no was typed for them; they have still to say if it is right. You can ask again {on_day}, or when they ask.", { on_day });
  if (no === "not_now") return t("They said not now. You can ask again {on_day}, or when they ask.", { on_day });
  return t("They said no. You can ask again {on_day}, or when they ask.", { on_day });
}

export function placeWords({ place, days_silent, may_ask_again_on, rests_after, asked_today }: StandsAt, today: string): string {
  if (place === "held_back") return t("Held back for now.");
  if (may_ask_again_on && may_ask_again_on > today) return restWords(rests_after, onDay(may_ask_again_on));
  if (asked_today) return t("They were asked today. You can ask again tomorrow, or when they ask.");
  if (place === "hold_is_over") return t("A hold-back is over. Nobody has asked them since.");
  if (place === "not_asked_no_reason") return n("Not asked, no reason: {n} day.", "Not asked, no reason: {n} days.", days_silent);
  if (place === "asked") return t("They were asked.");
  if (place === "typed_no") return t("They were asked. A no was typed for them.");
  return t("They could be asked.");
}

export function stateWords(hold: Hold): string {
  const { state, agree_by, review_on, second_person, over_on, author, writer_gone } = hold;
  if (writer_gone) return t("{name} does not work with them any more, so nobody can agree to this. Nothing is held back. If it is still needed, write it anew.", { name: author.name });
  if (state === "waiting") return t("Waits for {name} to agree, by {day}. Until then nothing is held back.", { name: second_person.name, day: dayInside(agree_by) });
  if (state === "standing") return t("Held back until {day}. It ends by itself then.", { day: dayInside(review_on) });
  if (state === "forgotten") return t("Nobody agreed in time. Nothing was held back.");
  if (state === "ended") return t("It was ended early.");
  return over_on ? t("It was over {on_day}.", { on_day: onDay(over_on) }) : t("It is over.");
}

/** “Held back: 1, review due tomorrow.” (look/staff.png) */
export function heldWords(holds: readonly Hold[]): string {
  const standing = holds.filter(({ state }) => state === "standing").sort((one, other) => one.review_on.localeCompare(other.review_on));
  if (!standing.length) return "";
  return t("Held back: {count}, review due {on_day}.", { count: standing.length, on_day: onDay(standing[0]!.review_on) });
}
