/** Words are never lost, and the app never says they are safer than they are. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls, noSignal, nothing, problem, puts, serve, signIn, startServer } from "../../../../tests/young_server";
import { lock } from "../../../session";
import { stored, wipePhone } from "../../../stored";
import { keptWords } from "./kept_strip";
import { deleteWriting, kept, resumeWriting, saveNow, say, sendDrafts, startWriting, writing } from "./writing";

const onThePhone = async () => (await (await stored()).getAll("drafts")).map(({ id }) => id);

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  await startWriting({ kind: "plan" });
});
afterEach(async () => { await lock(); vi.useRealTimers(); });

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

test("rubbed out: what the server has from before goes as well, and typing again keeps it again", async () => {
  serve({ "PUT /api/voices/.*": () => ({}), "DELETE /api/voices/.*": nothing });
  say({ words: "I hate this" });
  await saveNow();
  say({ words: " " });
  await saveNow();
  expect(calls.map(({ method, path }) => `${method} ${path}`).at(-1)).toBe(`DELETE /api/voices/${writing.value!.id}`);
  expect([kept.value, await onThePhone()]).toEqual(["nothing", []]);
  say({ words: "It is fine" });
  await saveNow();
  expect([kept.value, puts().at(-1)!.body!.words]).toEqual(["just_me", "It is fine"]);
});

test.each([["no signal", noSignal], ["a session that is over", problem(401, "signed_out")], ["a busy server", problem(503, "busy")]])("rubbed out with %s: it goes from the server later", async (_, fails) => {
  serve({ "PUT /api/voices/.*": () => ({}), "DELETE /api/voices/.*": fails });
  say({ words: "I hate this" });
  await saveNow();
  say({ words: "" });
  await saveNow();
  expect(await onThePhone()).toHaveLength(1);
  await lock();
  await signIn();
  await startWriting({ kind: "anything" });
  serve({ "DELETE /api/voices/.*": nothing });
  await sendDrafts();
  expect(calls.at(-1)!.method).toBe("DELETE");
  expect(await onThePhone()).toEqual([]);
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

test("a full phone is said, not hidden", async () => {
  serve({ "PUT /api/voices/.*": noSignal });
  const db = await stored();
  const full = vi.spyOn(db, "put").mockRejectedValueOnce(new DOMException("", "QuotaExceededError"));
  say({ words: "Too much" });
  await saveNow();
  expect(kept.value).toBe("phone_full");
  expect(keptWords(kept.value)).toBe("");
  full.mockRestore();
  await saveNow();
  expect(kept.value).toBe("on_phone");
});

test("sent meanwhile from another phone: these words become a draft of their own", async () => {
  const first = writing.value!.id;
  serve({ "PUT /api/voices/.*": problem(409, "already_sent") });
  say({ words: "More" });
  await saveNow();
  expect(writing.value!.id).not.toBe(first);
  expect(await onThePhone()).toEqual([writing.value!.id]);
});

test.each([["no signal", noSignal], ["a session that is over", problem(401, "signed_out")], ["a server that is asked too much", problem(429, "busy")]])("deleted with %s: it goes from the server later", async (_, fails) => {
  serve({ "PUT /api/voices/.*": () => ({}), "DELETE /api/voices/.*": fails });
  say({ words: "I hate this" });
  await saveNow();
  const { id } = writing.value!;
  await deleteWriting(id);
  const queued = (await (await stored()).getAll("outbox")).map(({ method, path }) => `${method} ${path}`);
  expect([queued, await onThePhone()]).toEqual([[`DELETE /api/voices/${id}`], []]);
});

test("deleting waits for a save on its way, so that nothing comes back", async () => {
  let arrive = (): void => undefined;
  serve({ "PUT /api/voices/.*": () => new Promise((done) => { arrive = () => done({}); }), "DELETE /api/voices/.*": nothing });
  say({ words: "Not this" });
  const { id } = writing.value!;
  void saveNow();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  const deleted = deleteWriting(id);
  await new Promise((done) => setTimeout(done, 20));
  expect(calls.map(({ method }) => method)).toEqual(["PUT"]);
  arrive();
  await deleted;
  expect(calls.map(({ method }) => method)).toEqual(["PUT", "DELETE"]);
  expect(await onThePhone()).toEqual([]);
  expect(await resumeWriting()).toBe(false);
});
