/** Writes `sw.js` (young people, scope /) and `staff/sw.js` (scope /staff/) from one source, each with the list of its own shell's files and never the other's. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

/** Every script and style that an entry can reach, lazy screens included; other languages are kept when they are used. */
export function reachable(bundle: Bundle, entry: string): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== "chunk") return;
    if (chunk.facadeModuleId?.includes("virtual:words/") || chunk.moduleIds.some((id) => id.endsWith("/font.css"))) return;
    found.add(name);
    chunk.viteMetadata?.importedCss.forEach((css) => found.add(css));
    [...chunk.imports, ...chunk.dynamicImports].forEach(visit);
  };
  const first = Object.values(bundle).find((item) => item.type === "chunk" && item.isEntry && item.name === entry);
  if (first) visit(first.fileName);
  return [...found].sort();
}

function worker(root: string, shell: string, files: string[], bundle: Bundle, html: string): string {
  const page = bundle[html];
  const version = createHash("sha256").update(files.join()).update(page?.type === "asset" ? page.source : "").digest("hex").slice(0, 12);
  const source = readFileSync(join(root, "src/sw/worker.ts"), "utf8");
  const script = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true } });
  const constants = `const SHELL = ${JSON.stringify(shell)}, VERSION = "${version}", FILES = ${JSON.stringify(files)};\n`;
  return constants + script.outputText.replace(/^export \{\};\n/m, "");
}

export function serviceWorkers(root: string): Plugin {
  return {
    name: "service-workers",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const icons = ["/icons/icon.svg", "/icons/icon-192.png"];
      const young = ["/", "/manifest.webmanifest", "/away.html", "/away.css", "/away.svg", ...icons, ...reachable(bundle, "young").map((name) => `/${name}`)];
      const staff = ["/staff/", "/staff/manifest.webmanifest", ...icons, ...reachable(bundle, "staff").map((name) => `/${name}`)];
      this.emitFile({ type: "asset", fileName: "sw.js", source: worker(root, "/", young, bundle, "index.html") });
      this.emitFile({ type: "asset", fileName: "staff/sw.js", source: worker(root, "/staff/", staff, bundle, "staff/index.html") });
    },
  };
}
