/** “Hide this”: in order, fast, kept, and with no way Back to what was shown. */
import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { carry } from "../src/api";
import { hideThis, listenForShift } from "../src/hide";
import { beforeLeaving, me, type Me } from "../src/session";

let steps: string[] = [];
let stop: (() => void)[] = [];

beforeEach(() => {
  steps = [];
  document.body.innerHTML = '<div id="app"></div>';
  render(<main>My private words</main>, document.getElementById("app")!);
  history.replaceState(null, "", "/voices/1");
  me.value = { person_id: "p", door: "young", idle_seconds: 180 } as Me;
  carry("W");
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => { steps.push(`${String(url)} ${String((init.headers as Record<string, string>)["X-Session"])}`); return Promise.resolve(new Response()); });
});
afterEach(() => {
  stop.forEach((undo) => undo());
  stop = [];
  delete document.documentElement.dataset.hidden;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const out = { assign: (url: string) => void steps.push(`leave ${url} from ${location.pathname}`) };

test("blanks and drops the keys before anything is waited for", () => {
  stop.push(beforeLeaving(() => new Promise(() => undefined)));
  void hideThis("No connection", out);
  expect(document.body.textContent).toBe("");
  expect(document.documentElement.dataset).toHaveProperty("hidden");
  expect(me.value).toBeNull();
  expect(steps).toEqual(["/api/sign-in/lock W"]);
});

test("saves the draft, replaces the history entry, then leaves to the neutral page", async () => {
  stop.push(beforeLeaving(async () => { await Promise.resolve(); steps.push("saved"); }));
  await hideThis("No connection", out);
  expect(steps).toEqual(["/api/sign-in/lock W", "saved", "leave /away.html from /"]);
});

test("a saver that fails or hangs never keeps anybody on the page", async () => {
  stop.push(beforeLeaving(() => Promise.reject(new Error("phone full"))), beforeLeaving(() => new Promise(() => undefined)));
  const began = performance.now();
  await hideThis("No connection", out);
  expect(performance.now() - began).toBeLessThan(1500);
  expect(steps.at(-1)).toBe("leave /away.html from /");
});

test("with no signal stays on a page that says only that", async () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  await hideThis("No connection", out);
  expect(document.body.textContent).toBe("No connection");
  expect(document.title).toBe("No connection");
  expect(steps).toEqual(["/api/sign-in/lock W"]);
});

test("Shift three times hides; with another key between it does not", () => {
  let hidden = 0;
  stop.push(listenForShift(() => { hidden++; }));
  const press = (key: string) => dispatchEvent(new KeyboardEvent("keydown", { key }));
  ["Shift", "Shift", "a", "Shift"].forEach(press);
  expect(hidden).toBe(0);
  ["Shift", "Shift"].forEach(press);
  expect(hidden).toBe(1);
});
