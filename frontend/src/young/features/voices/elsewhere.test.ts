/** The same voice in another tab, or sent from another phone: no words of either are lost. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onANewPhone, onThePhone, untilItIsQuiet, wordsHere } from "../../../../tests/young_phone";
import { arrive, calls, noSignal, problem, puts, serve, slow } from "../../../../tests/young_server";
import { keepDraft } from "../../../drafts";
import { lock } from "../../../session";
import { finishWriting, kept, saveNow, savesAreOver, say, sendDrafts, startWriting, writing } from "./writing";

beforeEach(async () => {
  await onANewPhone();
  await startWriting({ kind: "plan" });
});
afterEach(untilItIsQuiet);

test("two tabs: a late yes in one never deletes newer words kept by the other", async () => {
  const said = { ...writing.value!, words: "One" };
  await finishWriting(); // the other tab has it open, this one has not
  await keepDraft(said.id, "voice", said, said.version_id);
  serve({ "PUT /api/voices/.*": slow() });
  const sending = sendDrafts();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  await keepDraft(said.id, "voice", { ...said, version_id: "newer", words: "One two" }, "newer"); // the other tab, at its next pause
  arrive();
  await sending;
  expect(await wordsHere(said.id)).toBe("One two");
});

test("two tabs: saving again what is here already puts nothing over newer words of the other", async () => {
  serve({ "PUT /api/voices/.*": noSignal });
  say({ words: "One" });
  await saveNow();
  const said = writing.value!;
  await keepDraft(said.id, "voice", { ...said, version_id: "newer", words: "One two" }, "newer"); // the other tab
  await saveNow();
  expect(await wordsHere(said.id)).toBe("One two");
});

test("two tabs: one gives the server nothing while the other does, and then only what is newest on the phone", async () => {
  const said = { ...writing.value!, words: "One" };
  await finishWriting();
  await keepDraft(said.id, "voice", said, said.version_id);
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => { letGo = done; });
  Object.defineProperty(navigator, "locks", { configurable: true, value: { request: (_: string, work: () => Promise<void>) => held.then(work) } });
  serve({ "PUT /api/voices/.*": () => ({}) });
  const sending = sendDrafts();
  await keepDraft(said.id, "voice", { ...said, version_id: "newer", words: "One two" }, "newer");
  expect(puts()).toEqual([]);
  letGo();
  await sending;
  expect(puts().map(({ body }) => body!.words)).toEqual(["One two"]);
  Reflect.deleteProperty(navigator, "locks");
});

test("sent meanwhile from another phone: these words become a draft of their own", async () => {
  const first = writing.value!.id;
  serve({ "PUT /api/voices/.*": problem(409, "already_sent") });
  say({ words: "More" });
  await saveNow();
  expect(writing.value!.id).not.toBe(first);
  expect(await onThePhone()).toEqual([writing.value!.id]);
});

test("sent meanwhile from another phone: what was typed while that was found out is still in the box", async () => {
  serve({ "PUT /api/voices/.*": slow(problem(409, "already_sent")) });
  say({ words: "More" });
  void saveNow();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  say({ words: "More and more" });
  arrive();
  await savesAreOver();
  expect(writing.value!.words).toBe("More and more");
  expect([kept.value, await wordsHere(writing.value!.id)]).toEqual(["on_phone", "More and more"]);
  await lock();
  expect(await onThePhone()).toHaveLength(1);
});
