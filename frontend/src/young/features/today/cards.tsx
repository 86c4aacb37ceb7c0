import messageCircle from "~icon/message-circle";
import cloudUpload from "~icon/cloud-upload";
import key from "~icon/list-ordered";
import lock from "~icon/lock";
import pencil from "~icon/pencil";
import { go } from "../../../router";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Tag } from "../../../ui/tag/tag";
import { n, t } from "../../../words";
import { dayWords } from "../days";
import { aboutWords, type ListedDecision } from "../decisions/state";
import { countDrafts, type OnPhone, type Voice } from "../voices/state";
import { startWriting } from "../voices/writing";

const ofItsOwn = ({ about_kind = "plan" }: ListedDecision): boolean => about_kind !== "plan" && about_kind !== "anything";

/** An answer nobody has opened yet. The topic is the young person’s own words. */
export function Answered({ decision, voice }: { decision: ListedDecision; voice?: Voice }) {
  const { topic, by } = decision;
  return (
    <Card edge="news">
      <Tag tone="sky" icon={messageCircle}>{t("{name} wrote back", { name: by.first_name })}</Tag>
      <h2 dir="auto">{topic ? t("About “{topic}”", { topic }) : ofItsOwn(decision) ? aboutWords(decision.about_kind) : t("About how it is going")}</h2>
      {voice?.sent_at && <p class="small">{t("You said it on {day}.", { day: dayWords(voice.sent_at) })}</p>}
      <ButtonLink wide href={`/decisions/${decision.id}`}>{t("See what was decided")}</ButtonLink>
    </Card>
  );
}

export function Ask() {
  const start = (): void => void startWriting({ kind: "plan" }).then(() => go("/say"));
  return (
    <Card>
      <h2>{t("How is your plan going?")}</h2>
      <Button look="main" wide icon={pencil} onClick={start}>{t("Say something")}</Button>
      <ButtonLink look="quiet" wide href="/plan">{t("See my plan")}</ButtonLink>
    </Card>
  );
}

/** Until the six words are written down somewhere, a lost phone would lose the drafts. */
export function SixWords() {
  return (
    <Card edge="mine">
      <Tag tone="plum" icon={key}>{t("Your six words")}</Tag>
      <p>{t("Your six words open your things on any phone. Have you got them safe? If not, make six new ones.")}</p>
      <ButtonLink wide href="/words">{t("Make six new words")}</ButtonLink>
    </Card>
  );
}

export function Going({ here }: { here: readonly OnPhone[] }) {
  const waits = here.filter(({ state }) => state === "waiting").length;
  const notTaken = here.filter(({ state }) => state === "not_taken").length;
  if (!waits && !notTaken) return null;
  return (
    <Card>
      <Tag tone="plain" icon={cloudUpload}>{notTaken ? t("We could not send it.") : t("Waiting for signal and your PIN.")}</Tag>
      <p>{n("{n} thing is safe on this phone.", "{n} things are safe on this phone.", waits + notTaken)}</p>
      <ButtonLink href="/voices">{t("See my views")}</ButtonLink>
    </Card>
  );
}

export function Drafts({ voices, here }: { voices: readonly Voice[]; here: readonly OnPhone[] }) {
  const count = countDrafts(voices, here);
  if (count === 0) return null;
  return (
    <Card edge="mine">
      <Tag tone="plum" icon={lock}>{t("Just me")}</Tag>
      <p>{n("You have {n} draft. Only you can see it.", "You have {n} drafts. Only you can see them.", count)}</p>
      <ButtonLink href="/voices">{t("See my drafts")}</ButtonLink>
    </Card>
  );
}
