import { t } from "../../../words";
import { dayInside, dayWords, onDay, timeWords } from "../../days";
import type { Asked, Due, Request, YesTo } from "./state";

export function useWords(yes_to: YesTo): string {
  if (yes_to === "plan") return t("Read what they say about their plan");
  if (yes_to === "meeting") return t("Bring what they say to a meeting");
  if (yes_to === "service_learning") return t("Let the service learn from what they say");
  if (yes_to === "quotation") return t("Use their words, without their name");
  return t("Let a researcher get in touch and ask");
}

export function circumstanceWords(code: string): string {
  if (code === "parental_responsibility") return t("Who has parental responsibility");
  return code === "court_order" ? t("A court order") : t("Who interprets, and that they are no relative and no friend");
}

export function parentsWords(code: string): string {
  if (code === "told") return t("Parents or carers were told.");
  if (code === "agreed") return t("Parents or carers agreed. That does not decide.");
  return code === "said_no" ? t("Parents or carers said no. That does not decide.") : t("Parents or carers were not asked.");
}

/** Where the whole of it stands. */
export function stateWords({ state, answered_at, explain_again_by, ask_again_on, is_over }: Request): string {
  const on_day = answered_at ? onDay(answered_at) : "";
  const by = explain_again_by ? dayWords(explain_again_by) : "";
  if (is_over && state !== "yes" && state !== "no") return t("The day for it is past, so they are not asked any more. Ask again with a new day if it still matters.");
  if (state === "waiting") return t("Waiting for them to answer.");
  if (state === "later") return t("They said {on_day}: ask me later.", { on_day });
  if (state === "unclear") return t("They said {on_day} that it is not clear. Explain it again by {by}, or ask an advocate to.", { on_day, by });
  if (state === "not_yet") return t("Not understood yet, so nothing was asked. Explain it again by {by}, or ask an advocate to.", { by });
  if (state === "no") return t("They said no {on_day}. Do not ask for this again before {day}.", { on_day, day: ask_again_on ? dayInside(ask_again_on) : "" });
  return t("They said yes {on_day}.", { on_day });
}

/** What is to be done again, and by when. */
export function dueWords({ asks_again, by, late }: Due): string {
  if (asks_again) return late ? t("Their yes ended {on_day}, and nobody asked again", { on_day: onDay(by) }) : t("Their yes ends {on_day}", { on_day: onDay(by) });
  return late ? t("Explain it again by {day}, overdue", { day: dayInside(by) }) : t("Explain it again by {day}", { day: dayInside(by) });
}

/** Where the yes to one person stands. */
export function personWords({ state, second_yes_after, forgotten_on }: Asked, { ends_on, withdrawn_at }: Request): string {
  if (state === "standing") return t("Yes, until {day}", { day: dayInside(ends_on) });
  if (state === "waiting") return t("Waits for a second yes, given alone: from {time} until {day}", { time: second_yes_after ? timeWords(second_yes_after) : "", day: forgotten_on ? dayInside(forgotten_on) : "" });
  if (state === "withdrawn") return withdrawn_at ? t("Taken back {on_day}", { on_day: onDay(withdrawn_at) }) : t("Taken back");
  return state === "expired" ? t("Ended") : t("No yes");
}
