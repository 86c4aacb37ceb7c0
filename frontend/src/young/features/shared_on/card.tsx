import hand from "~icon/message-circle-question-mark";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayWords } from "../days";
import type { ShareAsk } from "./state";

/** On Today: somebody asks if one person more can see something I sent. */
export function ShareAskCard({ asked: { id, asked_by, person, sent_at, asked_at } }: { asked: ShareAsk }) {
  return (
    <Card edge="news">
      <Tag tone="sky" icon={hand}>{t("A question for you")}</Tag>
      <h2>{t("{name} asks: can {name2} see what you sent on {day}?", { name: asked_by.first_name, name2: person.first_name, day: dayWords(sent_at ?? asked_at) })}</h2>
      <p class="small">{t("No one new sees it unless you say yes.")}</p>
      <ButtonLink wide href={`/show/${id}`}>{t("See what it is")}</ButtonLink>
    </Card>
  );
}
