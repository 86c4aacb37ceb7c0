import hand from "~icon/message-circle-question-mark";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayWords, hasCome } from "../days";
import { type Request, waitingIn } from "./state";
import { toWhat } from "./words";

/** On Today: somebody asks me for a yes. “Ask me later” is not shown here again. */
export function AskedMe({ request: { id, yes_to, asked_by, asked_at } }: { request: Request }) {
  return (
    <Card edge="news">
      <Tag tone="sky" icon={hand}>{t("A question for you")}</Tag>
      <h2>{t("{name} asks you something.", { name: asked_by.first_name })}</h2>
      <p>{toWhat(yes_to)}</p>
      <p class="small">{t("It was on {day}. You can say yes or no.", { day: dayWords(asked_at) })}</p>
      <ButtonLink wide href={`/yes/${id}`}>{t("See what it is")}</ButtonLink>
    </Card>
  );
}

/** Is it time for the second yes of anybody here? */
export const canSayAgain = (request: Request, now: number = Date.now()): boolean =>
  waitingIn(request).some(({ second_yes_after }) => hasCome(second_yes_after, now));

/** On Today: a yes that waited a day. */
export function SayAgain({ request: { id, yes_to } }: { request: Request }) {
  return (
    <Card edge="news">
      <Tag tone="sky" icon={hand}>{t("A question for you")}</Tag>
      <h2>{t("Do you still say yes?")}</h2>
      <p class="small">{toWhat(yes_to)}</p>
      <ButtonLink wide href={`/yes/${id}`}>{t("See what it is")}</ButtonLink>
    </Card>
  );
}
