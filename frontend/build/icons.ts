/** `import mic from "~icon/mic"` gives one lucide icon as plain shapes, so a screen carries only the icons it draws and nothing is parsed as HTML. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const folder = join(dirname(createRequire(import.meta.url).resolve("lucide-static/package.json")), "icons");

// What points along the line of reading: mirrored in right-to-left languages, wherever it is drawn (experience 3, Icons).
const MIRRORED = /^(arrow-(left|right)|chevron-(left|right)|undo-2|send|log-out)$/;

/** Takes an SVG file's text; gives its shapes as [element, attributes] pairs. */
export function shapes(svg: string): [string, Record<string, string>][] {
  const inside = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1);
  return [...inside.matchAll(/<(\w+)\s([^>]*?)\/>/g)].map(([, name, attributes]) => [
    name!, Object.fromEntries([...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value!])),
  ]);
}

export function icons(): Plugin {
  return {
    name: "icons",
    enforce: "pre",
    resolveId: (id) => (id.startsWith("~icon/") ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith("\0~icon/")) return undefined;
      const name = id.slice("\0~icon/".length);
      const drawn = JSON.stringify(shapes(readFileSync(join(folder, `${name}.svg`), "utf8")));
      return `export default ${MIRRORED.test(name) ? `Object.assign(${drawn},{flip:true})` : drawn};`;
    },
  };
}
