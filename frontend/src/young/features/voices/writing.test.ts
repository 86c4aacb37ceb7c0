/** Words are never lost, and the app never says they are safer than they are. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { a_moment, onANewPhone, onThePhone, untilItIsQuiet, wordsHere } from "../../../../tests/young_phone";
import { arrive, calls, noSignal, problem, puts, serve, signIn, slow } from "../../../../tests/young_server";
import { queueWrite } from "../../../outbox";
import { lock } from "../../../session";
import { stored } from "../../../stored";
import { keptWords } from "./kept_strip";
import { bodyOf } from "./state";
import { draftAgain, finishWriting, handOver, kept, resumeWriting, saveNow, savesAreOver, say, sendDrafts, startWriting, writing } from "./writing";

beforeEach(async () => {
  await onANewPhone();
  await startWriting({ kind: "plan" });
});
afterEach(untilItIsQuiet);

test("a pause seals the words here, gives them to the server for their writer alone, and only then lets the copy go", async () => {
  const seen: string[] = [];
  serve({ "PUT /api/voices/.*": async () => { seen.push(kept.value, ...(await onThePhone())); return {}; } });
  say({ words: "No bus. Again." });
  expect(keptWords(kept.value)).toBe("");
  await saveNow();
  expect(seen).toEqual(["on_phone", writing.value!.id]);
  expect(puts()[0]!.body).toEqual({ version_id: writing.value!.version_id, about: { kind: "plan" }, words: "No bus. Again." });
  expect(kept.value).toBe("just_me");
  expect(keptWords(kept.value)).toBe("Saved. Only you can see it.");
  expect(await onThePhone()).toEqual([]);
});

test("it saves by itself once typing pauses", async () => {
  serve({ "PUT /api/voices/.*": () => ({}) });
  say({ words: "N" });
  say({ words: "No" });
  expect(puts()).toEqual([]);
  await vi.waitFor(() => expect(kept.value).toBe("just_me"), { timeout: 3000 });
  expect(puts().map(({ body }) => body!.words)).toEqual(["No"]);
});

test("with no signal it is on this phone, sealed, and goes when there is signal", async () => {
  serve({ "PUT /api/voices/.*": noSignal });
  say({ words: "Private words" });
  await saveNow();
  expect(keptWords(kept.value)).toBe("Saved on this phone.");
  const [draft] = await (await stored()).getAll("drafts");
  expect(new TextDecoder().decode(draft!.sealed)).not.toContain("Private");
  await startWriting({ kind: "anything" });
  serve({ "PUT /api/voices/.*": () => ({}) });
  await sendDrafts();
  expect(await onThePhone()).toEqual([]);
  expect(puts().at(-1)!.body!.words).toBe("Private words");
});

test("a late yes from the server neither deletes nor claims newer words", async () => {
  serve({ "PUT /api/voices/.*": async ({ body }) => { if (body!.words === "One") { say({ words: "One two" }); await lock(); } return {}; } });
  say({ words: "One" });
  await saveNow();
  await vi.waitFor(async () => expect(await onThePhone()).toHaveLength(1));
  await signIn();
  expect(await resumeWriting()).toBe(true);
  expect(writing.value!.words).toBe("One two");
});

test("locking keeps what was typed a moment ago, drops it from the page, and the same screen has it again after the PIN", async () => {
  say({ words: "Half a thou" });
  await lock();
  expect(writing.value).toBeNull();
  expect(calls).toEqual([]);
  await signIn();
  expect(await resumeWriting()).toBe(true);
  expect(writing.value!.words).toBe("Half a thou");
});

test("a slow save on the server keeps no newer words from being sealed on this phone", async () => {
  serve({ "PUT /api/voices/.*": slow() });
  say({ words: "One" });
  void saveNow();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  say({ words: "One two" });
  await vi.waitFor(async () => expect(await wordsHere(writing.value!.id)).toBe("One two"), { timeout: 3000 });
  expect([kept.value, puts()]).toEqual(["on_phone", [expect.anything()]]);
  serve({ "PUT /api/voices/.*": () => ({}) });
  arrive();
  await savesAreOver();
  expect(puts().map(({ body }) => body!.words)).toEqual(["One", "One two"]); // one after the other
});

test.each<[string, () => Promise<unknown>]>([["something new is begun", () => startWriting({ kind: "anything" })], ["this is put away", finishWriting]])("what was typed last is kept, here and on the server, when %s during a slow save", async (_, leave) => {
  serve({ "PUT /api/voices/.*": slow() });
  say({ words: "One" });
  const { id } = writing.value!;
  void saveNow();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  say({ words: "One two" });
  await leave();
  await vi.waitFor(async () => expect(await wordsHere(id)).toBe("One two"));
  serve({ "PUT /api/voices/.*": () => ({}) });
  arrive();
  await savesAreOver();
  expect(puts().at(-1)).toMatchObject({ path: `/api/voices/${id}`, body: { words: "One two" } });
  expect(await onThePhone()).toEqual([]);
});

test("what the server has is said to be with it, though its copy here could not be deleted now", async () => {
  const db = await stored();
  serve({ "PUT /api/voices/.*": () => { vi.spyOn(db, "transaction").mockImplementation(() => { throw new DOMException("", "InvalidStateError"); }); return {}; } });
  say({ words: "One" });
  await saveNow();
  expect(kept.value).toBe("just_me");
});

test("a save that its own send overtook makes no second draft", async () => {
  serve({ "PUT /api/voices/.*": slow(problem(409, "already_sent")) });
  say({ words: "For Sam" });
  const { id } = writing.value!;
  void saveNow();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  handOver(id);
  arrive();
  await savesAreOver();
  expect([writing.value!.id, await onThePhone()]).toEqual([id, [id]]);
});

test("what is handed over to be sent is no draft as well, whenever the page is left", async () => {
  serve({ "PUT /api/voices/.*": () => ({}) });
  say({ words: "For Sam" });
  handOver(writing.value!.id);
  await finishWriting();
  await a_moment();
  await lock();
  expect([puts(), await onThePhone()]).toEqual([[], []]);
});

test("handing over one thing saves what is written of another", async () => {
  serve({ "PUT /api/voices/.*": () => ({}) });
  say({ words: "No bus" });
  handOver("another");
  await vi.waitFor(() => expect(puts().map(({ body }) => body!.words)).toEqual(["No bus"]), { timeout: 3000 });
});

test("an answer that breaks off in the middle ends no saving: what is typed after it is kept, here and on the server", async () => {
  serve({ "PUT /api/voices/.*": () => new Response('{"id": "', { status: 200, headers: { "Content-Type": "application/json" } }) });
  say({ words: "One" });
  await saveNow();
  expect(kept.value).toBe("on_phone");
  serve({ "PUT /api/voices/.*": () => ({}) });
  say({ words: "One two" });
  await saveNow();
  expect([kept.value, puts().at(-1)!.body!.words]).toEqual(["just_me", "One two"]);
});

test("whatever goes wrong with one save, the next one is made", async () => {
  vi.spyOn(JSON, "stringify").mockImplementation((what: unknown) => { if ((what as { about?: object }).about) throw new RangeError("of this test"); return "{}"; });
  say({ words: "One" });
  await expect(saveNow()).rejects.toThrow("of this test");
  vi.restoreAllMocks();
  serve({ "PUT /api/voices/.*": () => ({}) });
  say({ words: "One two" });
  await saveNow();
  expect(kept.value).toBe("just_me");
});

test("a send that was not taken is a draft again, with what was typed while it was tried", async () => {
  say({ words: "One" });
  const said = writing.value!;
  handOver(said.id);
  await queueWrite({ method: "PUT", path: `/api/voices/${said.id}`, concerns: said.id, body: bodyOf(said) }, said.id);
  say({ words: "One two" });
  await draftAgain(said.id);
  expect([writing.value!.words, await wordsHere(said.id), await (await stored()).getAll("outbox")]).toEqual(["One two", "One two", []]);
  expect(kept.value).toBe("on_phone");
});
