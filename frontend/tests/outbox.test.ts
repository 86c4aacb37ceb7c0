/** Queued writes: in order, sent again with the same id, held while locked, and never lost. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fromBase64url, toBase64url } from "../src/bytes";
import { deleteWrite, openWrite, queueOrSend, queueWrite, sendWaiting, waiting } from "../src/outbox";
import { Offline } from "../src/api";
import { dropKeys, lock, me, openSession, type Me } from "../src/session";
import { stored, wipePhone } from "../src/stored";
import vectors from "../../tests/vault/vectors.json";

const key = (hex: string): string => toBase64url(Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16)));
const ME = { person_id: "p", door: "young", draft_public: key(vectors.drafts[1]!.draft_public), draft_private: key(vectors.drafts[1]!.draft_private), idle_seconds: 180 } as Me;
const NEW_KEY = { ...ME, draft_public: key(vectors.drafts[0]!.draft_public), draft_private: key(vectors.drafts[0]!.draft_private) };
const W = "d2hvIGlzIHRoZXJl";
let answers: (() => Response | Promise<Response>)[] = [];
let asked: { method: string; path: string; w: string | null; body: string }[] = [];

const ok = (): Response => new Response("{}", { status: 200, headers: { "Content-Type": "application/json" } });
const problem = (status: number, code: string) => (): Response => new Response(JSON.stringify({ code }), { status, headers: { "Content-Type": "application/problem+json" } });
const noSignal = (): never => { throw new TypeError("Failed to fetch"); };

async function takeRequest(input: string, init?: RequestInit): Promise<Response> {
  const request = new Request(new URL(String(input), location.origin), init);
  const path = new URL(request.url).pathname;
  if (path === "/api/sign-in/lock") return ok();
  asked.push({ method: request.method, path, w: request.headers.get("X-Session"), body: await request.text() });
  return (answers.shift() ?? ok)();
}

const queue = (name: string, concerns = name) => queueWrite({ method: "PUT", path: `/api/voices/${name}`, concerns, body: { words: name } }, `id-${name}-${concerns}`);
const inStore = async () => (await (await stored()).getAll("outbox")).map(({ id }) => id);
const bodies = () => asked.map(({ body }) => (JSON.parse(body) as { words: string }).words);

beforeEach(async () => {
  [answers, asked] = [[], []];
  vi.stubGlobal("fetch", takeRequest);
  await wipePhone();
  await openSession({ session: W, me: ME });
});
afterEach(async () => { vi.restoreAllMocks(); await lock(); await sendWaiting(); vi.unstubAllGlobals(); vi.useRealTimers(); });

test("sends in order, with the session's header, and forgets what was sent", async () => {
  for (const name of ["a", "b", "c"]) await queue(name);
  await sendWaiting();
  expect(bodies()).toEqual(["a", "b", "c"]);
  expect(asked[0]).toMatchObject({ method: "PUT", path: "/api/voices/a", w: W });
  expect(waiting.value).toEqual([]);
});

test("a lost reply is asked for again with the very same request, and later writes wait their turn", async () => {
  answers = [noSignal];
  await queue("a");
  await sendWaiting();
  await queue("b");
  await sendWaiting();
  expect(bodies()).toEqual(["a", "a", "b"]);
  expect(asked[1]).toEqual(asked[0]);
});

test("what is deleted while it is being sent does not come back when that fails", async () => {
  for (const [name, fails] of [["gone", noSignal], ["refused", problem(422, "not_listed")]] as const) {
    answers = [async () => { await deleteWrite(`id-${name}-${name}`); return fails(); }];
    await queue(name);
    await sendWaiting();
    expect(waiting.value, name).toEqual([]);
  }
});

test("one that met another save of the same thing is sent again, and not for ever", async () => {
  answers = [problem(409, "changed")];
  await queue("a");
  await sendWaiting();
  await sendWaiting();
  expect([bodies(), waiting.value]).toEqual([["a", "a"], []]);
  answers = Array.from({ length: 9 }, () => problem(409, "changed"));
  await queue("b");
  for (let turn = 0; turn < 6; turn++) await sendWaiting();
  expect(waiting.value.map(({ failed }) => failed)).toEqual(["changed"]);
});

test("locked at the very moment one is opened to be sent: nothing fails, and it goes after the PIN", async () => {
  await lock();
  await queue("a");
  await openSession({ session: W, me: ME });
  const signal = vi.spyOn(navigator, "onLine", "get").mockImplementationOnce(() => { dropKeys(); return true; });
  await expect(sendWaiting()).resolves.toBeUndefined();
  expect([asked, waiting.value.map(({ failed }) => failed)]).toEqual([[], [undefined]]);
  signal.mockRestore();
  await openSession({ session: W, me: ME });
  await sendWaiting();
  expect([bodies(), waiting.value]).toEqual([["a"], []]);
});

test.each([["one sealed to a key that is gone", NEW_KEY], ["one of somebody else on this phone", { ...NEW_KEY, person_id: "q" }]])("%s is not shown, sent or deleted, and holds up nothing", async (_, who) => {
  await lock();
  await queue("old", "one voice");
  await openSession({ session: W, me: who });
  expect(waiting.value).toEqual([]);
  await queue("new", "one voice");
  await expect(sendWaiting()).resolves.toBeUndefined();
  await deleteWrite("id-old-one voice");
  expect([bodies(), waiting.value, await inStore()]).toEqual([["new"], [], ["id-old-one voice"]]);
  await openSession({ session: W, me: ME });
  await sendWaiting();
  expect([bodies(), await inStore()]).toEqual([["new", "old"], []]);
});

test("somebody with no key of their own is shown nothing of whoever was here before", async () => {
  await lock();
  await queue("old");
  await openSession({ session: W, me: { ...ME, person_id: "q", draft_public: null, draft_private: null } });
  await sendWaiting();
  expect([waiting.value, asked]).toEqual([[], []]);
});

test("what an older app kept, with no word of whose it is, is theirs whose key opens it", async () => {
  await lock();
  await queue("old");
  const db = await stored();
  const { owner: _, ...older } = (await db.get("outbox", "id-old-old"))!;
  await db.put("outbox", older);
  await openSession({ session: W, me: { ...NEW_KEY, person_id: "q" } });
  await sendWaiting();
  expect([bodies(), waiting.value, await inStore()]).toEqual([[], [], ["id-old-old"]]);
  answers = [noSignal];
  await openSession({ session: W, me: ME });
  await sendWaiting();
  expect(waiting.value.map(({ id }) => id)).toEqual(["id-old-old"]);
  await sendWaiting();
  expect([bodies(), await inStore()]).toEqual([["old", "old"], []]);
});

test.each([["sent", ok], ["refused", problem(409, "already_sent")]])("deleted and queued anew while the first try is on its way: when that comes back as %s, the new one still goes", async (_, answer) => {
  let arrive = (): void => undefined;
  answers = [() => new Promise((done) => { arrive = () => done(answer()); })];
  const first = queueWrite({ method: "PUT", path: "/api/voices/v", concerns: "v", body: { words: "One" } }, "v");
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await deleteWrite(await first);
  await queueWrite({ method: "PUT", path: "/api/voices/v", concerns: "v", body: { words: "Two" } }, "v");
  arrive();
  await sendWaiting();
  expect([bodies(), waiting.value]).toEqual([["One", "Two"], []]);
});

test("a phone that can keep nothing sends straight, and says so where that fails too", async () => {
  const cannotKeep = [async () => vi.spyOn(await stored(), "put").mockRejectedValue(new DOMException("", "QuotaExceededError")),
    async () => vi.spyOn(crypto.subtle, "generateKey").mockRejectedValue(new DOMException("", "NotSupportedError"))];
  for (const cannot of cannotKeep) {
    asked = [];
    const phone = await cannot();
    const write = { method: "PUT", path: "/api/voices/a", concerns: "a", body: { words: "a" } } as const;
    await queueOrSend(write);
    answers = [noSignal, problem(422, "not_listed")];
    await expect(queueOrSend(write)).rejects.toBeInstanceOf(Offline);
    await expect(queueOrSend(write)).rejects.toMatchObject({ code: "not_listed" });
    expect([bodies(), await inStore()]).toEqual([["a", "a", "a"], []]);
    phone.mockRestore();
  }
});

test("a phone that becomes full while something waits sends it all the same", async () => {
  const offline = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  await queue("a");
  await sendWaiting();
  offline.mockRestore();
  const full = vi.spyOn(await stored(), "put").mockRejectedValue(new DOMException("", "QuotaExceededError"));
  answers = [problem(503, "busy")];
  await expect(sendWaiting()).resolves.toBeUndefined();
  await sendWaiting();
  full.mockRestore();
  expect([bodies(), await inStore()]).toEqual([["a", "a"], []]);
});

test("a store that does not answer leaves no error behind, and what waits goes when it does", async () => {
  await lock();
  await queue("a");
  const broken = vi.spyOn(await stored(), "getAllFromIndex").mockRejectedValue(new DOMException("", "UnknownError"));
  await openSession({ session: W, me: ME });
  await expect(sendWaiting()).resolves.toBeUndefined();
  broken.mockRestore();
  await sendWaiting();
  expect(bodies()).toEqual(["a"]);
});

test("queued, then wiped while it is still being sealed: nothing comes back after it", async () => {
  await lock();
  const queued = queue("a");
  await wipePhone();
  await queued;
  expect(await (await stored()).getAll("outbox")).toEqual([]);
});

test("nothing is sent while locked; it is kept sealed and goes after unlocking", async () => {
  await lock();
  await queue("secret words");
  await sendWaiting();
  expect(asked).toEqual([]);
  expect(new TextDecoder().decode(waiting.value[0]!.sealed)).not.toContain("secret");
  await openSession({ session: W, me: ME });
  await sendWaiting();
  expect(bodies()).toEqual(["secret words"]);
});

test("a refused write stays to be opened or deleted alone, and holds up only its own thing", async () => {
  answers = [problem(409, "version_exists")];
  await lock();
  for (const [name, concerns] of [["a", "one voice"], ["b", "one voice"], ["c", "another"]] as const) await queue(name, concerns);
  await openSession({ session: W, me: ME });
  await sendWaiting();
  expect(bodies()).toEqual(["a", "c"]);
  expect(waiting.value.map(({ failed }) => failed)).toEqual(["version_exists", undefined]);
  expect(await openWrite("id-a-one voice")).toEqual({ words: "a" });
  await sendWaiting();
  expect(bodies()).toEqual(["a", "c"]); // a refused write is not tried again by itself
  await deleteWrite("id-a-one voice");
  await sendWaiting();
  expect(bodies()).toEqual(["a", "c", "b"]);
});

test("a busy server is left alone for as long as it asks", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-01") });
  answers = [() => new Response("{}", { status: 503, headers: { "Retry-After": "7" } })];
  const later = vi.spyOn(globalThis, "setTimeout");
  await queue("a");
  await sendWaiting();
  expect(later.mock.calls.some(([, wait]) => wait === 7000)).toBe(true);
  expect(waiting.value).toHaveLength(1);
  later.mockRestore();
});

test("a session the server forgot locks the app and keeps the write", async () => {
  answers = [problem(401, "signed_out")];
  await queue("a");
  await sendWaiting();
  await vi.waitFor(() => expect(me.value).toBeNull());
  expect(waiting.value).toHaveLength(1);
  expect(fromBase64url(W)).toHaveLength(12);
});
