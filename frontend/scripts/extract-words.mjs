/**
 * Collects t(), tc(), n() and mark() strings of the apps into ../youthvoice/translations: messages.pot and the English catalogue.
 * Entries that other code (the API) put there are kept. `--check` changes nothing and exits 1 when the catalogues are stale.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "..");
const folder = resolve(root, "../youthvoice/translations");
const OWNERS = [["src/young/", ["young"]], ["src/staff/", ["staff"]], ["src/", ["young", "staff"]]];
const SHAPES = { t: [0], mark: [0], tc: [1], n: [0, 1] };
const problems = [];

/** key -> {context, id, plural, places} */
const found = new Map();

function note(file, owners, name, args, line) {
  const texts = SHAPES[name].map((at) => args[at]);
  if (texts.some((text) => text && (ts.isTemplateExpression(text) || ts.isBinaryExpression(text)))) problems.push(`${file}:${line}: ${name}() takes the whole string, with {names} for what changes`);
  if (!texts.every((text) => text && ts.isStringLiteralLike(text))) return;
  const [id, plural = ""] = texts.map((text) => text.text);
  if (/['"]/.test(id + plural)) problems.push(`${file}:${line}: straight quotes in “${id}”; use ’ “ ”`);
  for (const owner of owners) {
    const context = name === "tc" ? `${owner}.${args[0].text}` : owner;
    const entry = found.get(`${context}\u0004${id}`) ?? { context, id, plural, places: new Set() };
    entry.plural ||= plural;
    entry.places.add(`frontend/${file}`);
    found.set(`${context}\u0004${id}`, entry);
  }
}

function readSource(path) {
  const file = relative(root, path).replaceAll("\\", "/");
  const owners = OWNERS.find(([start]) => file.startsWith(start))[1];
  const source = ts.createSourceFile(file, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && Object.hasOwn(SHAPES, node.expression.text)) {
      note(file, owners, node.expression.text, node.arguments, source.getLineAndCharacterOfPosition(node.pos).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

const quote = (text) => JSON.stringify(text);
const HEADER = (language) => [`msgid ""`, `msgstr ""`, ...(language ? [`"Language: ${language}\\n"`] : []), `"MIME-Version: 1.0\\n"`, `"Content-Type: text/plain; charset=utf-8\\n"`,
  `"Content-Transfer-Encoding: 8bit\\n"`, ...(language ? [`"Plural-Forms: nplurals=2; plural=(n != 1);\\n"`] : []), ...(language === "en" ? [`"X-Reviewed: yes\\n"`] : [])].join("\n");

function entryText({ context, id, plural, places }) {
  const lines = [...places].sort().map((place) => `#: ${place}`);
  if (/\{\w+\}/.test(id + plural)) lines.push("#, python-brace-format");
  lines.push(`msgctxt ${quote(context)}`, `msgid ${quote(id)}`);
  lines.push(...(plural ? [`msgid_plural ${quote(plural)}`, `msgstr[0] ""`, `msgstr[1] ""`] : [`msgstr ""`]));
  return lines.join("\n");
}

/** Blocks of a catalogue that the apps did not write: kept as they are, before ours. */
function others(path) {
  if (!existsSync(path)) return [];
  const blocks = readFileSync(path, "utf8").trim().split(/\n\s*\n/);
  return blocks.filter((block) => /^msgid "/m.test(block) && !/^msgid ""\nmsgstr ""/m.test(block) && !/^#: frontend\//m.test(block));
}

function render(path, language) {
  const ours = [...found.values()].sort((a, b) => (a.context + a.id < b.context + b.id ? -1 : 1)).map(entryText);
  return [HEADER(language), ...others(path), ...ours].join("\n\n") + "\n";
}

const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(item.name)).map((item) => join(item.parentPath, item.name)).sort();
sources.forEach(readSource);
if (problems.length) { console.error(problems.join("\n")); process.exit(1); }

const targets = [[join(folder, "messages.pot"), ""], [join(folder, "en/LC_MESSAGES/messages.po"), "en"]];
const stale = targets.filter(([path, language]) => !existsSync(path) || readFileSync(path, "utf8") !== render(path, language));
if (process.argv.includes("--check")) {
  stale.forEach(([path]) => console.error(`Stale: ${relative(process.cwd(), path)}. Run: npm run words`));
  process.exit(stale.length ? 1 : 0);
}
for (const [path, language] of stale) { mkdirSync(dirname(path), { recursive: true }); writeFileSync(path, render(path, language)); }
console.log(`${found.size} strings, ${stale.length} catalogues written`);
