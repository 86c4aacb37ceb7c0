/** Weighs the built apps, gzipped, against the budgets of performance.md and experience.md 2.1. Fails when one is over. Run after the build. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const built = resolve(import.meta.dirname, "../../youthvoice/static");
const KB = 1024;
const weigh = (file) => {
  const body = readFileSync(join(built, file));
  return /\.(png|woff2)$/.test(file) ? body.length : gzipSync(body, { level: 9 }).length;
};
const sum = (files) => files.reduce((total, file) => total + weigh(file), 0);
const html = (file) => readFileSync(join(built, file), "utf8");
const linked = (file) => [...html(file).matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]);

/** What the first page loads before anything is tapped: what its HTML names, and the start screen with what that brings. */
function firstLoad() {
  const named = linked("index.html");
  const seen = new Set(named);
  const start = readdirSync(join(built, "assets")).filter((file) => file.startsWith("start-")).map((file) => `assets/${file}`);
  if (start.length === 0) throw new Error("the start screen's file is not named start-…: see chunkFileNames in vite.config.ts");
  start.forEach((file) => seen.add(file));
  for (const file of start.filter((name) => name.endsWith(".js"))) {
    for (const [, other] of html(file).matchAll(/from"\.\/([\w.-]+)"/g)) seen.add(`assets/${other}`);
  }
  return [...seen];
}

const first = firstLoad();
const precached = JSON.parse(/FILES = (\[.*?\]);/.exec(html("sw.js"))[1]).map((url) => (url === "/" ? "index.html" : url.slice(1)));

/** Every file a door can ever load: what its HTML names, and what those name in turn, at once or later. */
function reachable(file, seen = new Set()) {
  const named = file.endsWith(".html") ? linked(file) : file.endsWith(".js") ? [...html(file).matchAll(/["'`](?:\.\/|\/?assets\/)([\w.-]+\.(?:js|css))["'`]/g)].map((match) => `assets/${match[1]}`) : [];
  for (const other of named) if (!seen.has(other)) { seen.add(other); reachable(other, seen); }
  return seen;
}
// Shared code (forms, core, ui) is nobody's secret: what counts is what only the staff door can reach.
const youngCode = reachable("index.html");
const staffCode = new Set([...reachable("staff/index.html")].filter((file) => !youngCode.has(file)));
if (staffCode.size === 0) throw new Error("no staff files were found: the search above has gone wrong");
const budgets = [
  ["first load, JavaScript", sum(first.filter((file) => file.endsWith(".js"))), 25 * KB],
  ["first load, CSS", sum(first.filter((file) => file.endsWith(".css"))), 15 * KB],
  ["first load, all", sum(["index.html", "manifest.webmanifest", "icons/icon.svg", ...first]), 60 * KB],
  ["young app, precached", sum(precached), 250 * KB],
  ["staff files in the young app", precached.filter((file) => staffCode.has(file) || file.startsWith("staff/")).length, 0],
];
for (const [name, weight, limit] of budgets) {
  const show = (bytes) => (limit ? `${(bytes / KB).toFixed(1)} KB` : String(bytes));
  console.log(`${weight > limit ? "OVER" : "ok  "}  ${name.padEnd(30)} ${show(weight).padStart(9)} of ${show(limit)}`);
}
process.exit(budgets.some(([, weight, limit]) => weight > limit) ? 1 : 0);
