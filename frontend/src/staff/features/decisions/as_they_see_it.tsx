/** A decision exactly as the young person sees it, in their app's sizes. Its words are theirs: grade 5 at most. */
import { DecisionCard } from "../../../ui/decision_card/decision_card";
import { t } from "../../../words";
import type { Against, Next, Status, YouSaid } from "./state";
import { WhatTheySaid } from "./what_they_said";
import { statusShown } from "./words";
import "./decisions.css";

export interface Seen {
  you_said: YouSaid; we_decided: string; because: string; who_decided: string; next: readonly Next[]; status: Status;
  could_do_instead?: string | null; against?: Against | null; decided_at: string; by: { first_name: string }; answer_again_by?: string | null;
}

/** Dates as their app says them: a weekday when near, else “12 November”. */
function theirDay(iso: string): string {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(iso) ? `${iso}T12:00:00` : iso);
  const near = Math.abs(date.getTime() - Date.now()) <= 6 * 86_400_000;
  return date.toLocaleDateString("en-GB", near ? { weekday: "long" } : { day: "numeric", month: "long" });
}

function nextWords({ who, by_on }: Next): string {
  const date = by_on && theirDay(by_on);
  if (who && date) return t("{name}, by {date}", { name: who, date });
  return who || (date ? t("By {date}", { date }) : "");
}

/** What they read where it goes against their wish, in their app's words and order. */
function againstParts({ wish, why, told, told_on, what_would_change_it, look_again_on }: Against): { name: string; words: string; small?: string }[] {
  const parts = [
    { name: t("What you wanted"), words: wish },
    { name: t("Why we did not do that"), words: why },
    { name: t("How you were told"), words: told, small: told_on ? t("You were told on {day}.", { day: theirDay(told_on) }) : undefined },
    { name: t("What would change this"), words: what_would_change_it, small: look_again_on ? t("We will look at this again by {date}.", { date: theirDay(look_again_on) }) : undefined },
  ];
  return parts.flatMap(({ words, ...part }) => (words ? [{ ...part, words }] : []));
}

export function AsTheySeeIt({ seen }: { seen: Seen }) {
  const { taken_back_on } = seen.you_said;
  const next = seen.next.map((step) => ({ what: step.what, who: nextWords(step) }));
  if (seen.answer_again_by) next.push({ what: t("You will hear again by {date}.", { date: theirDay(seen.answer_again_by) }), who: "" });
  return (
    <div class="as-they-see-it" data-app="young">
      <DecisionCard
        status={statusShown(seen.status)}
        youSaid={<WhatTheySaid said={seen.you_said} />}
        youSaidMore={taken_back_on ? t("You took this back on {day}.", { day: theirDay(taken_back_on) }) : undefined}
        weDecided={seen.we_decided} because={seen.because} next={next} more={seen.against ? againstParts(seen.against) : []} instead={seen.could_do_instead ?? undefined}
        signed={`${t("Decided by {names}.", { names: seen.who_decided })} ${t("{name} wrote this on {day}.", { name: seen.by.first_name, day: theirDay(seen.decided_at) })}`}
        words={{ youSaid: t("You said"), weDecided: t("We decided"), because: t("Because"), next: t("What happens next, and by when"), nothingNext: t("Nothing more is planned."), instead: t("What we could do instead") }}
      />
    </div>
  );
}
