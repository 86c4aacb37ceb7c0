/** What the strict CSP and the promises to young people forbid anywhere in the apps' source. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../src");
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && /\.tsx?$/.test(item.name) && !/\.(d|test)\.tsx?$/.test(item.name))
  .map((item) => relative(root, join(item.parentPath, item.name)));
const code = (file: string): string => readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
const using = (what: RegExp, allowed: readonly string[] = []) => files.filter((file) => !allowed.includes(file) && what.test(code(file)));

test("there are files to look at", () => expect(files.length).toBeGreaterThan(40));
test("no HTML is ever made from text", () => expect(using(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySet|document\.write/)).toEqual([]));
test("no text is ever run as code", () => expect(using(/\beval\(|new Function\(/)).toEqual([]));
test("no inline style in markup", () => expect(using(/\sstyle=/)).toEqual([]));
test("api.ts is the only door to the server", () => expect(using(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/, ["api.ts", "sw/worker.ts"])).toEqual([]));
test("only the look of the app is in localStorage", () => expect(using(/localStorage|sessionStorage|document\.cookie/, ["settings.ts"])).toEqual([]));
test("neither app reaches into the other", () => {
  expect(files.filter((file) => file.startsWith("young/") && /from ".*staff\//.test(code(file)))).toEqual([]);
  expect(files.filter((file) => file.startsWith("staff/") && /from ".*young\//.test(code(file)))).toEqual([]);
  expect(files.filter((file) => file.startsWith("ui/") && /from ".*(young|staff)\//.test(code(file)))).toEqual([]);
});
test("shared ui holds no words of its own", () => expect(files.filter((file) => file.startsWith("ui/") && /\b(t|tc|n|mark)\("/.test(code(file)))).toEqual([]));
