/** What was deleted or rubbed out is gone: here at once, on the server now or later, and no screen shows it again. */
import { render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { a_moment, fillPhone, onANewPhone, onThePhone, untilItIsQuiet, wordsHere } from "../../../../tests/young_phone";
import { arrive, calls, noSignal, nothing, problem, puts, serve, signIn, slow } from "../../../../tests/young_server";
import { listDrafts } from "../../../drafts";
import { hideThis } from "../../../hide";
import { lock } from "../../../session";
import { readAgain } from "../last_read/state";
import One from "./one/screen";
import MyViews from "./screen";
import { readVoice, readVoices } from "./state";
import { continueWriting, deleteWriting, finishWriting, handOver, kept, resumeWriting, saveNow, say, sendDrafts, startWriting, writing } from "./writing";

const WORDS = "I hate this";
const draft = (id: string, words = WORDS) => ({ id, words, state: "draft", version_id: "v", about: { kind: "plan" }, created_at: "2001-01-01T00:00:00Z", updated_at: "2001-01-01T00:00:00Z", readers: [], waiting: [] });
const allWordsHere = async () => Promise.all((await onThePhone()).map(wordsHere));
const deletes = () => calls.filter(({ method }) => method === "DELETE").map(({ path }) => path);

beforeEach(async () => {
  await onANewPhone();
  await startWriting({ kind: "plan" });
});
afterEach(untilItIsQuiet);

/** A draft the server has, and what was last read of it. */
async function readBefore(): Promise<void> {
  await finishWriting();
  serve({ "GET /api/voices/": () => ({ voices: [draft("d"), draft("e", "No bus")] }), "GET /api/voices/d": () => draft("d") });
  await readAgain("voices", () => readVoices());
  await readAgain("voice d", () => readVoice("d"));
}

const LATER: [string, () => unknown][] = [["no signal", noSignal], ["a session that is over", problem(401, "signed_out")], ["a server that is asked too much", problem(429, "busy")]];
test.each(LATER)("deleted with %s: its words leave this phone at once, and it goes from the server later", async (_, fails) => {
  serve({ "PUT /api/voices/.*": () => ({}), "DELETE /api/voices/.*": fails });
  say({ words: WORDS });
  await saveNow();
  const { id } = writing.value!;
  await deleteWriting(id);
  expect(writing.value).toBeNull();
  await lock();
  await signIn();
  expect(await resumeWriting()).toBe(false);
  expect(await allWordsHere()).toEqual([""]);
  calls.length = 0;
  serve({ "DELETE /api/voices/.*": nothing });
  await sendDrafts();
  expect([deletes(), await onThePhone()]).toEqual([[`/api/voices/${id}`], []]);
});

test("deleting waits for a save on its way, so that nothing comes back", async () => {
  serve({ "PUT /api/voices/.*": slow(), "DELETE /api/voices/.*": nothing });
  say({ words: "Not this" });
  const { id } = writing.value!;
  void saveNow();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  const deleted = deleteWriting(id);
  await a_moment();
  expect(calls.map(({ method }) => method)).toEqual(["PUT"]);
  arrive();
  await deleted;
  expect(calls.map(({ method }) => method)).toEqual(["PUT", "DELETE"]);
  expect(await onThePhone()).toEqual([]);
  expect(await resumeWriting()).toBe(false);
});

test.each<[string, () => Promise<void>]>([["closed", async () => undefined], ["hidden", () => hideThis("", { assign: () => undefined })]])("deleted while a save is slow, and %s at that moment: its words are gone from this phone, and later from the server", async (_, leave) => {
  serve({ "PUT /api/voices/.*": slow(), "DELETE /api/voices/.*": nothing });
  say({ words: "Not this" });
  const { id } = writing.value!;
  void saveNow();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  const deleted = deleteWriting(id); // the screen goes to Today at once
  await leave();
  await vi.waitFor(async () => expect((await listDrafts()).map(({ about }) => about)).toEqual(["gone"]));
  await lock();
  arrive();
  await deleted;
  await signIn();
  expect([await allWordsHere(), deletes()]).toEqual([[""], []]);
  await sendDrafts();
  expect(deletes()).toEqual([`/api/voices/${id}`]);
});

test("deleted while it turns out that it was sent from another phone: no new draft is made of it", async () => {
  serve({ "PUT /api/voices/.*": slow(problem(409, "already_sent")), "DELETE /api/voices/.*": problem(409, "already_sent") });
  say({ words: "Not this" });
  void saveNow();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  const deleted = deleteWriting(writing.value!.id);
  await a_moment();
  arrive();
  expect(await deleted).toBe(false); // and whoever deletes it is told
  expect(await onThePhone()).toEqual([]);
});

test("what waited to be sent can be deleted: there as well", async () => {
  serve({ "DELETE /api/voices/.*": nothing });
  const { id } = writing.value!;
  handOver(id);
  expect(await deleteWriting(id)).toBe(true);
  expect(deletes()).toEqual([`/api/voices/${id}`]);
});

test("on a full phone what was deleted leaves it all the same", async () => {
  serve({ "PUT /api/voices/.*": noSignal, "DELETE /api/voices/.*": noSignal });
  say({ words: WORDS });
  await saveNow();
  await fillPhone();
  await deleteWriting(writing.value!.id);
  vi.restoreAllMocks();
  expect(await onThePhone()).toEqual([]);
  serve({ "DELETE /api/voices/.*": nothing });
  await sendDrafts();
  expect(deletes()).toHaveLength(2);
  expect(await onThePhone()).toEqual([]);
});

test("deleting one thing saves what is written of another", async () => {
  serve({ "DELETE /api/voices/.*": nothing, "PUT /api/voices/.*": () => ({}) });
  say({ words: "No bus" });
  await deleteWriting("another");
  await vi.waitFor(() => expect(puts().map(({ body }) => body!.words)).toEqual(["No bus"]), { timeout: 3000 });
});

test.each([["no signal", noSignal], ["signal that has not got there yet", problem(429, "busy")]])("deleted with %s: neither My views nor its own page shows it again", async (_, fails) => {
  await readBefore();
  serve({ "DELETE /api/voices/.*": fails, ...(fails === noSignal && { "GET /api/voices/.*": noSignal }) });
  await deleteWriting("d");
  render(<MyViews />);
  await screen.findByText("No bus");
  render(<One params={{ id: "d" }} />);
  await screen.findByText(fails === noSignal ? "No signal. We can show this when there is signal." : "This is not here now.");
  expect(screen.queryByText(WORDS)).toBeNull();
});

test("deleted here, and sent from another phone before that: it is there to be taken back", async () => {
  await readBefore();
  serve({ "DELETE /api/voices/.*": noSignal });
  await deleteWriting("d");
  serve({ "GET /api/voices/": () => ({ voices: [{ ...draft("d"), state: "sent" }] }) });
  expect((await readVoices()).all).toHaveLength(1);
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

test("rubbed out with no signal: My views shows neither what was there nor an empty draft", async () => {
  await readBefore();
  serve({ "GET /api/voices/.+": () => draft("d"), "DELETE /api/voices/.*": noSignal, "PUT /api/voices/.*": noSignal });
  await continueWriting("d");
  say({ words: "" });
  await saveNow();
  await finishWriting();
  serve({ "GET /api/voices/.*": noSignal });
  render(<MyViews />);
  await screen.findByText("No bus");
  await a_moment();
  expect([screen.queryByText(WORDS), screen.queryByText("No words yet")]).toEqual([null, null]);
});
