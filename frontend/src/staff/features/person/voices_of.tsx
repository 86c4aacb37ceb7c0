import { ButtonLink } from "../../../ui/button/button";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { onDay } from "../../days";
import type { Person } from "../people/state";
import { isWaiting, listToAnswer, type ToAnswerLine } from "../to_answer/state";
import { Due } from "../to_answer/waiting_table";
import { aboutWord, nameOf, saidBackWords } from "../to_answer/words";

function Line({ line }: { line: ToAnswerLine }) {
  const { id, about_kind, sent_at, taken_back_on, decision_id, decided_at, young_person, owed } = line;
  return (
    <li class="person-line">
      <span>
        <span>{aboutWord(about_kind)}, {t("sent {on_day}", { on_day: onDay(sent_at) })}</span>
        {taken_back_on && <span class="ways">{t("taken back {on_day}", { on_day: onDay(taken_back_on) })}</span>}
        {isWaiting(line) && <span class="ways">{t("Answer by")} <Due line={line} /></span>}
        {decided_at && <span class="ways">{t("Answered {on_day}", { on_day: onDay(decided_at) })}</span>}
        {saidBackWords(nameOf(young_person), line).map((words) => <span key={words}>{words}</span>)}
      </span>
      {decision_id ? <ButtonLink href={`/staff/decisions/${decision_id}`}>{t("Open the answer")}</ButtonLink>
        : !taken_back_on && !owed && <ButtonLink href={`/staff/voices/${id}`}>{t("Read and answer")}</ButtonLink>}
    </li>
  );
}

/** What they sent me, and the answers to it. Nothing else they wrote exists on this page. */
export function VoicesOf({ person }: { person: Person }) {
  const asked = useAsked(async () => (await listToAnswer()).voices.filter(({ young_person }) => young_person.id === person.id), person.id);
  return (
    <section class="stack" aria-labelledby="voices-title">
      <h2 id="voices-title">{t("What they sent you")}</h2>
      <Shown asked={asked}>
        {(lines) => (lines.length ? <ul class="plain person-lines">{lines.map((line) => <Line key={line.id} line={line} />)}</ul> : <p>{t("They have not sent you anything.")}</p>)}
      </Shown>
    </section>
  );
}
