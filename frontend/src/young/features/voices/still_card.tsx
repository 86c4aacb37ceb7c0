/** On Today: somebody was to see something of mine, an adult was near when I said so, and the day of waiting is over. */
import hand from "~icon/message-circle-question-mark";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { hasCome } from "../days";
import { joined } from "./roles";
import { topicOf } from "./shown";
import type { Voice } from "./state";

/** Those a second yes can be given to now. */
export const readyAgain = ({ state, waiting }: Voice, now: number = Date.now()): Voice["waiting"] =>
  state === "taken_back" ? [] : waiting.filter(({ second_yes_after }) => hasCome(second_yes_after, now));

export function StillWant({ voice }: { voice: Voice }) {
  const names = joined(readyAgain(voice).map(({ first_name }) => first_name));
  return (
    <Card edge="news">
      <Tag tone="sky" icon={hand}>{t("A question for you")}</Tag>
      <h2>{t("Do you still want {name} to see this?", { name: names })}</h2>
      <p class="small" dir="auto">“{topicOf(voice)}”</p>
      <ButtonLink wide href={`/voices/${voice.id}`}>{t("See what you said")}</ButtonLink>
    </Card>
  );
}
