/**
 * How hard an adult's words are to read, guessed in the browser: the Flesch–Kincaid grade (Kincaid and others, 1975) with syllables
 * counted from groups of vowels. It warns and never blocks; tests/guards/plain_words.py scores with a dictionary instead.
 */
import { mark } from "../words";

export const WARN_ABOVE = 6; // experience 2.2: staff replies warn above grade 6
const SCORED_FROM = 8; // words; the formula says nothing useful of shorter text

/** Counts groups of vowels, less the endings that are not said (“makes”, “helped”). Good to about one word in ten. */
export function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[’']/g, "");
  if (/^\d+$/.test(plain)) return plain.length > 2 ? plain.length : 1;
  const said = plain.replace(/(?<=[aeiouy][^aeiouy]+)e(?=ly$)/, "").replace(/(?<=[^aeiouyl])e$/, "").replace(/(?<=[^aeiouylszxh])es$/, "").replace(/(?<=[^aeiouytd])ed$/, "");
  const parted = said.replace(/(?<=[^tscg])i(?=[aou])/g, "i-"); // “appropri-ate”, but “special”, “nation”, “region”
  return Math.max(1, parted.match(/[aeiouy]+/g)?.length ?? 0);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];

/** The school grade of the text (grade 5 is about age 10), or null where it is too short to say. */
export function grade(text: string): number | null {
  const sentences = text.split(/[.!?…]+(?=[\s”’")]|$)|\n+/).map(wordsOf).filter(({ length }) => length > 0);
  const words = sentences.flat();
  if (words.length < SCORED_FROM) return null;
  const each = words.reduce((total, word) => total + syllables(word), 0) / words.length;
  return 0.39 * (words.length / sentences.length) + 11.8 * each - 15.59;
}

export interface Swap { from: string; to: string }

// Words that young people in care have asked adults to leave, with what to say instead. Our own short list; not a ban.
const SWAPS: readonly [RegExp, string, string][] = [
  [/\bcontact\b(?! (?:me|us|you|him|her|them)\b)/i, mark("contact"), mark("time with your family")],
  [/\bplacements?\b/i, mark("placement"), mark("where you live")],
  [/\bsiblings?\b/i, mark("siblings"), mark("brothers and sisters")],
  [/\b(?:LAC|looked[- ]after child(?:ren)?)\b/, mark("LAC"), mark("their name, or “children in care”")],
  [/\brespite\b/i, mark("respite"), mark("a short break")],
  [/\babscond(?:ed|ing|s)?\b/i, mark("absconded"), mark("did not come home")],
  [/\bpeers?\b/i, mark("peers"), mark("friends")],
  [/\bprofessionals?\b/i, mark("professionals"), mark("adults, or their names")],
  [/\bdisclos(?:e|ed|ure|ures)\b/i, mark("disclosure"), mark("what you told us")],
  [/\bvulnerab(?:le|ility|ilities)\b/i, mark("vulnerable"), mark("what could hurt you")],
  [/\bat risk\b/i, mark("at risk"), mark("what we are worried about")],
  [/\brisk assessments?\b/i, mark("risk assessment"), mark("a check on what could go wrong")],
  [/\bsafeguarding\b/i, mark("safeguarding"), mark("keeping you safe")],
  [/\bnon-?complian(?:t|ce)\b/i, mark("non-compliant"), mark("did not want to")],
  [/\brefus(?:ed|es|al)\b/i, mark("refused"), mark("said no")],
  [/\bengag(?:e|ed|ing|ement)\b/i, mark("engage"), mark("take part, or talk with us")],
  [/\binterventions?\b/i, mark("intervention"), mark("help")],
  [/\bmulti-?agency\b/i, mark("multi-agency"), mark("people who work together")],
  [/\bappropriate\b/i, mark("appropriate"), mark("right for you")],
  [/\binappropriate\b/i, mark("inappropriate"), mark("what was not OK, and why")],
  [/\bstatutory\b/i, mark("statutory"), mark("what the law says")],
  [/\bin (?:your|the child['’]s) best interests?\b/i, mark("best interests"), mark("why it helps you")],
  [/\btransition(?:s|ed|ing)?\b/i, mark("transition"), mark("move, or change")],
  [/\bcommence[sd]?\b/i, mark("commence"), mark("start")],
  [/\bfacilitat(?:e|ed|ing)\b/i, mark("facilitate"), mark("help")],
  [/\bprior to\b/i, mark("prior to"), mark("before")],
  [/\bregarding\b/i, mark("regarding"), mark("about")],
  [/\bcurrently\b/i, mark("currently"), mark("now")],
];

/** What could be said more warmly or plainly, in the order of our list. Give `t(from)` and `t(to)`. */
export const swapsFor = (text: string): Swap[] => SWAPS.filter(([pattern]) => pattern.test(text)).map(([, from, to]) => ({ from, to }));
