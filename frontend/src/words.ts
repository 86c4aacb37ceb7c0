/** The app's words. The source string is the key, so English needs no catalogue; other languages arrive as small modules. Never builds HTML. */
import { signal } from "@preact/signals";

export type Vars = Readonly<Record<string, string | number>>;
export interface Catalogue { words: Readonly<Record<string, string | readonly string[]>>; plural(n: number): number }
export type Languages = Readonly<Record<string, { reviewed: boolean; load(): Promise<Catalogue> }>>;

const ENGLISH: Catalogue = { words: {}, plural: (n) => (n === 1 ? 0 : 1) };
const RIGHT_TO_LEFT = new Set(["ar", "ur", "fa", "he", "ps", "ku"]);
const catalogue = signal<Catalogue>(ENGLISH);
/** The language now shown, as a BCP 47 tag. Screens redraw when it changes. */
export const language = signal("en");

function fill(text: string, vars?: Vars): string {
  return vars ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole)) : text;
}

function look(key: string, otherwise: string): string {
  const found = catalogue.value.words[key];
  return typeof found === "string" ? found : otherwise;
}

/** The string in the reader's language; `{name}` is filled from `vars`. */
export function t(msgid: string, vars?: Vars): string {
  return fill(look(msgid, msgid), vars);
}

/** The same, where one English string means two things: context "voices" is msgctxt "young.voices". */
export function tc(context: string, msgid: string, vars?: Vars): string {
  return fill(look(`${context}\u0004${msgid}`, msgid), vars);
}

/** Singular or plural by `count`, which is also `{n}`. */
export function n(one: string, many: string, count: number, vars?: Vars): string {
  const { words, plural } = catalogue.value;
  const forms = words[one];
  const form = Array.isArray(forms) ? (forms as readonly string[])[plural(count)] : undefined;
  return fill(form ?? (ENGLISH.plural(count) ? many : one), { n: count, ...vars });
}

/** Marks a string for translation where it stands in a table; the screen later says `t(row.word)`. */
export const mark = (msgid: string): string => msgid;

/** Shows another language. A language we do not have is English; so is one that cannot be fetched now. */
export async function showLanguage(tag: string, languages: Languages): Promise<void> {
  const known = languages[tag];
  const loaded = known ? await known.load().catch(() => undefined) : undefined;
  catalogue.value = loaded ?? ENGLISH;
  language.value = loaded ? tag : "en";
  document.documentElement.lang = language.value;
  document.documentElement.dir = RIGHT_TO_LEFT.has(language.value) ? "rtl" : "ltr";
}
