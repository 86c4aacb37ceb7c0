import { Meter } from "../ui/reading_meter/reading_meter";
import { t } from "../words";
import { grade, swapsFor, WARN_ABOVE } from "./reading";

/** Under what a young person will read: how easy it is, and kinder words. It warns; it never stops a save. */
export function ReadingMeter({ text }: { text: string }) {
  const scored = grade(text);
  const hard = scored !== null && scored > WARN_ABOVE;
  const swaps = swapsFor(text).map(({ from, to }) => t("“{from}”: try “{to}”", { from: t(from), to: t(to) }));
  // Grade 5 is about age 10 (experience 2.2).
  const age = scored === null ? 0 : Math.min(18, Math.max(5, Math.round(scored) + 5));
  const words = scored === null ? t("The reading age shows here once you have written 8 words.")
    : hard ? t("Reads like age {age}. Try shorter words and sentences.", { age }) : t("Reads like age {age}. Most young people can read this.", { age });
  return <Meter name={t("Reading age")} words={words} tone={scored === null ? "empty" : hard ? "hard" : "easy"} level={scored === null ? 0 : Math.min(12, Math.max(1, Math.round(scored)))} most={12} mark={WARN_ABOVE} hintsTitle={t("Other words you could use")} hints={swaps} />;
}
