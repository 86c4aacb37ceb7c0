/** On Today and under “My worker”: something about my worker that waits for me. */
import users from "~icon/users";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayWords } from "../days";
import type { Ask, Change } from "./state";
import { askedWords } from "./words";

/** Which of my asks has news that I have not answered: an outcome, or a question whether we may talk to somebody. */
export const isNews = ({ state, is_ok, talk_asked, may_talk }: Ask): boolean =>
  (state === "answered" && !is_ok) || (state === "waiting" && talk_asked && may_talk == null);

export function AskNews({ asked }: { asked: Ask }) {
  return (
    <Card edge="news">
      <Tag tone="sky" icon={users}>{t("Your worker")}</Tag>
      <h2 dir="auto">{askedWords(asked)}</h2>
      <p class="small">{asked.outcome ? t("There is an answer.") : t("We have a question for you.")}</p>
      <ButtonLink wide href="/workers">{t("See it")}</ButtonLink>
    </Card>
  );
}

export function ChangeCard({ change: { id, from_worker, to_worker, waits, started_at } }: { change: Change }) {
  const names = { name: from_worker.first_name, name2: to_worker.first_name };
  return (
    <Card edge="news">
      <Tag tone="sky" icon={users}>{t("Your worker")}</Tag>
      <h2 dir="auto">{t("{name} is leaving. {name2} is your worker now.", names)}</h2>
      <p class="small">{t("It was on {day}.", { day: dayWords(started_at) })}</p>
      <ButtonLink wide href={`/workers/changes/${id}`}>{waits ? t("Say what {name} can see", { name: to_worker.first_name }) : t("Read the note")}</ButtonLink>
    </Card>
  );
}
