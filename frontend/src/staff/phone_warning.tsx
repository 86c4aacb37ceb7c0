import { t } from "../words";

// What a text is likely to give away: postcodes and house numbers, refuges, what the police plan. It finds some, never all.
const GIVES_AWAY = [
  /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i,
  /\b\d+[a-z]?,? (?:[a-z’'-]+ ){1,3}(?:street|road|lane|avenue|terrace|crescent)\b/i,
  /\brefuges?\b|\bsafe ?houses?\b/i,
  /\bpolice (?:plan|operation|raid|will|are going to|watch|surveillance)/i,
];

export const givesAway = (text: string): boolean => GIVES_AWAY.some((one) => one.test(text));

/** Under what a young person will read on a phone that others may read too (experience 0.11). It warns; it never stops a save. */
export function PhoneWarning({ text }: { text: string }) {
  return <div role="status">{givesAway(text) && <p class="notice">{t("This may say where somebody lives, a refuge or what the police plan. Others may read their phone: leave it out here, and tell them in person.")}</p>}</div>;
}
