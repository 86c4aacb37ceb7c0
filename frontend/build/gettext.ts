/** Turns the shared gettext catalogues into one small module per app and language. Fuzzy entries are left out; English ships nothing. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

export interface Entry { context: string; id: string; plural: string; texts: string[]; fuzzy: boolean }
const PREFIX = "virtual:words/";

/** Takes the text of a .po file; gives its entries, the header being the one with an empty id. */
export function parsePo(source: string): Entry[] {
  const unfolded = source.replace(/"\r?\n\s*"/g, "");
  return unfolded.split(/\r?\n\s*\r?\n/).filter((block) => /^msgid /m.test(block)).map((block) => {
    const field = (name: string) => JSON.parse(new RegExp(`^${name} (".*")$`, "m").exec(block)?.[1] ?? '""') as string;
    const texts = [...block.matchAll(/^msgstr(?:\[\d\])? (".*")$/gm)].map((match) => JSON.parse(match[1]!) as string);
    return { context: field("msgctxt"), id: field("msgid"), plural: field("msgid_plural"), texts, fuzzy: /^#,.*\bfuzzy\b/m.test(block) };
  });
}

/** The words of one app as a module: {"key": text | [forms]} and the plural rule as code, since the page may not evaluate text (CSP). */
export function catalogueModule(source: string, app: string): string {
  const entries = parsePo(source);
  const rule = /plural=([^;]+);/.exec(entries.find((entry) => !entry.id)?.texts[0] ?? "")?.[1] ?? "n != 1";
  if (!/^[n0-9\s%<>=!&|?:()]+$/.test(rule)) throw new Error(`A plural rule holds more than sums: ${rule}`);
  const words: Record<string, string | string[]> = {};
  for (const { context, id, plural, texts, fuzzy } of entries) {
    const [owner, feature] = context.split(".");
    if (!id || fuzzy || owner !== app || !texts.every(Boolean)) continue;
    words[feature ? `${feature}\u0004${id}` : id] = plural ? texts : texts[0]!;
  }
  return `export const words = ${JSON.stringify(words)};\nexport const plural = (n) => Number(${rule});\n`;
}

/** `X-Reviewed: yes` in a catalogue's header says that a person has checked it. */
export function gettext(folder: string): Plugin {
  const po = (language: string) => join(folder, language, "LC_MESSAGES", "messages.po");
  const read = (language: string) => readFileSync(po(language), "utf8");
  const languages = () => (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name !== "en" && existsSync(po(name)));
  const line = (app: string) => (name: string) =>
    `${JSON.stringify(name)}: { reviewed: ${/X-Reviewed: yes/.test(read(name))}, load: () => import("${PREFIX}${app}/${name}") }`;
  return {
    name: "gettext",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const [app = "", language] = id.slice(PREFIX.length + 1).split("/");
      return language ? catalogueModule(read(language), app) : `export default { ${languages().map(line(app)).join(", ")} };`;
    },
  };
}
