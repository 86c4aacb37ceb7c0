/** What is late, or somebody is on: after the answers that came, before asking for more. */
import hourglass from "~icon/hourglass";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { topicOf } from "../voices/shown";
import type { Voice } from "../voices/state";
import { isLate, lateWords, onItWords } from "../voices/waiting_words";

export const isToldOf = (voice: Voice): boolean => isLate(voice) || Boolean(onItWords(voice));

export function Waits({ voices }: { voices: readonly Voice[] }) {
  const waiting = voices.filter(isToldOf);
  return (
    <>
      {waiting.map((voice) => (
        <Card key={voice.id}>
          <Tag tone="plain" icon={hourglass}>{t("No answer yet")}</Tag>
          <h2 dir="auto">{t("About “{topic}”", { topic: topicOf(voice) })}</h2>
          {isLate(voice) && <p>{lateWords(voice)}</p>}
          {onItWords(voice) && <p>{onItWords(voice)}</p>}
          <ButtonLink wide href={`/voices/${voice.id}`}>{t("See what you said")}</ButtonLink>
        </Card>
      ))}
    </>
  );
}
