/** `import examples from "~examples"` gives the four short stories of the newest general sheet (consent/sheets), by language: the words of S3 are the sheet's own. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const PART = 3; // which part of the general sheet they are: the server counts the same (taking_part/permissions/sheets.py)
const version = (file: string): number => Number(/^general\.(\d+)\.txt$/.exec(file)?.[1] ?? 0);

/** Takes a sheet's text; gives the lines of its examples, gaps and all. */
export function examplesIn(sheet: string): string[] {
  const part = sheet.split(/^# .*$/m).slice(1)[PART] ?? "";
  return part.split("\n").filter(Boolean);
}

export function examples(sheets: string): Plugin {
  return {
    name: "examples",
    enforce: "pre",
    resolveId: (id) => (id === "~examples" ? "\0~examples" : undefined),
    load(id) {
      if (id !== "\0~examples") return undefined;
      const found = readdirSync(sheets, { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => {
        const newest = readdirSync(join(sheets, name)).sort((one, other) => version(other) - version(one))[0]!;
        this.addWatchFile(join(sheets, name, newest));
        return [name, examplesIn(readFileSync(join(sheets, name, newest), "utf8"))];
      });
      return `export default ${JSON.stringify(Object.fromEntries(found))};`;
    },
  };
}
