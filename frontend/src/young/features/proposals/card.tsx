import keyboard from "~icon/keyboard";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayWords } from "../days";
import type { Proposal } from "./state";

/** On Today: somebody typed something. The words are on the screen behind it. */
export function Typed({ proposal: { id, typed_by, typed_at, typing } }: { proposal: Proposal }) {
  return (
    <Card edge="news">
      <Tag tone="sky" icon={keyboard}>{t("To check")}</Tag>
      <h2>{typing === "self" ? t("You wrote this on a tablet for {name}.", { name: typed_by.first_name }) : t("{name} typed something you said.", { name: typed_by.first_name })}</h2>
      <p class="small">{t("It was on {day}. Are they your words?", { day: dayWords(typed_at) })}</p>
      <ButtonLink wide href={`/proposals/${id}`}>{t("Read it")}</ButtonLink>
    </Card>
  );
}
