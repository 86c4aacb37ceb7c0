/** Locked is locked: the page forgets its keys when somebody is away, idle or says so. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, ask, Offline, Problem } from "../src/api";
import { beforeLeaving, lock, me, openSession, type Me, watchIdle } from "../src/session";

// What is tested is the door, not the server's list of paths.
const anyPath = api as unknown as Record<"GET" | "PUT", (path: string, init?: object) => Promise<{ data?: object }>>;
let headers: (string | null)[] = [];
let answer: () => Response = () => new Response("{}");
const ME = { person_id: "p", door: "young", idle_seconds: 180 } as Me;
let stop = (): void => undefined;
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
  headers = [];
  answer = () => new Response("{}");
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => { headers.push(new Headers(init.headers).get("X-Session")); return Promise.resolve(answer()); });
  await openSession({ session: "W", me: ME });
  stop = watchIdle();
});
afterEach(async () => { stop(); await lock(); vi.useRealTimers(); vi.unstubAllGlobals(); vi.restoreAllMocks(); });

test("a page nobody touches locks after the server's idle time, and no call carries the session then", async () => {
  await pass(170);
  expect(me.value).not.toBeNull();
  await pass(15);
  expect(me.value).toBeNull();
  await anyPath.GET("/api/sign-in/me");
  expect(headers).toEqual(["W", null]);
});

test("a touch keeps it open and tells the server at most once a minute", async () => {
  for (let i = 0; i < 8; i++) { await pass(30); dispatchEvent(new Event("pointerdown")); }
  expect(me.value).not.toBeNull();
  expect(headers.length).toBe(4);
});

test("two minutes away locks a young person", async () => {
  const hidden = vi.spyOn(document, "hidden", "get");
  hidden.mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  await pass(110);
  expect(me.value).not.toBeNull();
  await pass(15);
  expect(me.value).toBeNull();
});

test("a clock put back while somebody is away or idle does not keep it open", async () => {
  await pass(60);
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  vi.setSystemTime(Date.now() - 30_000); // after the last touch, before it was put away
  await pass(5);
  expect(me.value).toBeNull();
});

test("a clock put back on an idle page locks it; touched at once, the server is told that somebody is there", async () => {
  vi.setSystemTime(Date.now() - 3_600_000);
  dispatchEvent(new Event("pointerdown"));
  await pass(5);
  expect([me.value !== null, headers.length]).toEqual([true, 1]);
  vi.setSystemTime(Date.now() - 3_600_000);
  await pass(5);
  expect(me.value).toBeNull();
});

test("a phone whose store does not answer is locked all the same", async () => {
  const undo = beforeLeaving(() => new Promise(() => undefined));
  const began = performance.now();
  await lock();
  undo();
  expect([me.value, performance.now() - began < 1500]).toEqual([null, true]);
});

test("locking saves what is being written, and keeps no session in any storage", async () => {
  let saved = false;
  const undo = beforeLeaving(() => { saved = true; });
  await lock();
  undo();
  expect(saved).toBe(true);
  expect([JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join()).not.toContain("W");
});

test("a refusal comes as a typed problem; no signal as Offline, and so does half an answer or a hotspot’s own page", async () => {
  answer = () => new Response(JSON.stringify({ code: "invalid", detail: "No.", fields: { words: ["Too long."] } }), { status: 422 });
  const refused = await ask(anyPath.PUT("/api/voices/{id}", { params: { path: { id: "a/b" } }, body: {} })).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ status: 422, code: "invalid", fields: { words: ["Too long."] } });
  expect(me.value).not.toBeNull();
  answer = () => { throw new TypeError("Failed to fetch"); };
  await expect(ask(anyPath.GET("/api/voices/"))).rejects.toBeInstanceOf(Offline);
  for (const body of ['{"id": "', "<html>"]) {
    answer = () => new Response(body);
    await expect(ask(anyPath.GET("/api/voices/"))).rejects.toBeInstanceOf(Offline);
  }
});
