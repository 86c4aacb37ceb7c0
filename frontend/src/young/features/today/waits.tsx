/** What is late, or somebody is on, and who is away: after the answers that came, before asking for more. */
import hourglass from "~icon/hourglass";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { topicOf } from "../voices/shown";
import type { Voice } from "../voices/state";
import { awayLines, isLate, lateWords, onItWords } from "../voices/waiting_words";

const isDue = (voice: Voice): boolean => isLate(voice) || Boolean(onItWords(voice));

/** Who is away of those that have it, while no answer came; in the same words as on the voice's own screen. */
const awayOf = ({ state, decision, readers }: Voice): string[] => (state === "sent" && !decision ? awayLines(readers) : []);

export const isToldOf = (voice: Voice): boolean => isDue(voice) || awayOf(voice).length > 0;

/** One card for each thing somebody is away for, however much was sent to them. */
function Away({ voices }: { voices: readonly Voice[] }) {
  const lines = [...new Set(voices.flatMap(awayOf))];
  return (
    <>
      {lines.map((line) => {
        const theirs = voices.filter((voice) => awayOf(voice).includes(line));
        const [only] = theirs.length === 1 ? theirs : [];
        return (
          <Card key={line}>
            <Tag tone="plain" icon={hourglass}>{t("No answer yet")}</Tag>
            {only && <h2 dir="auto">{t("About “{topic}”", { topic: topicOf(only) })}</h2>}
            <p>{line}</p>
            <ButtonLink wide href={only ? `/voices/${only.id}` : "/voices"}>{only ? t("See what you said") : t("See my views")}</ButtonLink>
          </Card>
        );
      })}
    </>
  );
}

export function Waits({ voices }: { voices: readonly Voice[] }) {
  return (
    <>
      {voices.filter(isDue).map((voice) => (
        <Card key={voice.id}>
          <Tag tone="plain" icon={hourglass}>{t("No answer yet")}</Tag>
          <h2 dir="auto">{t("About “{topic}”", { topic: topicOf(voice) })}</h2>
          {[isLate(voice) ? lateWords(voice) : undefined, onItWords(voice), ...awayOf(voice)].filter(Boolean).map((line) => <p key={line}>{line}</p>)}
          <ButtonLink wide href={`/voices/${voice.id}`}>{t("See what you said")}</ButtonLink>
        </Card>
      ))}
      <Away voices={voices.filter((voice) => !isDue(voice))} />
    </>
  );
}
