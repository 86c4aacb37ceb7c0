/** A phone that is full: it is said, nothing is dropped that could still be kept, and the server is given what is newest. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { a_moment, fillPhone, onANewPhone, onThePhone, untilItIsQuiet, wordsHere } from "../../../../tests/young_phone";
import { arrive, calls, noSignal, problem, puts, serve, signIn, slow } from "../../../../tests/young_server";
import { queueWrite } from "../../../outbox";
import { lock } from "../../../session";
import { stored } from "../../../stored";
import { keptWords } from "./kept_strip";
import { bodyOf } from "./state";
import { draftAgain, kept, saveNow, savesAreOver, say, sendDrafts, startWriting, writing } from "./writing";

beforeEach(async () => {
  await onANewPhone();
  await startWriting({ kind: "plan" });
});
afterEach(untilItIsQuiet);

test("a full phone is said, not hidden", async () => {
  serve({ "PUT /api/voices/.*": noSignal });
  await fillPhone();
  say({ words: "Too much" });
  await saveNow();
  expect(kept.value).toBe("phone_full");
  expect(keptWords(kept.value)).toBe("");
  vi.restoreAllMocks();
  await saveNow();
  expect(kept.value).toBe("on_phone");
});

test("what could not be kept anywhere is not dropped when something new is begun: it is kept once it can be", async () => {
  serve({ "PUT /api/voices/.*": noSignal });
  await fillPhone();
  say({ words: "Too much" });
  const { id } = writing.value!;
  await startWriting({ kind: "anything" });
  await savesAreOver();
  vi.restoreAllMocks();
  await lock();
  await signIn();
  expect(await wordsHere(id)).toBe("Too much");
});

test("a phone too full for newer words never gives the server its older ones after them", async () => {
  serve({ "PUT /api/voices/.*": noSignal });
  say({ words: "One" });
  await saveNow();
  await fillPhone();
  serve({ "PUT /api/voices/.*": () => ({}) });
  say({ words: "One two" });
  await saveNow();
  expect([kept.value, await onThePhone()]).toEqual(["just_me", []]);
  vi.restoreAllMocks();
  await lock();
  expect(await onThePhone()).toEqual([]);
});

test("newer words that find no room are not forgotten because older ones did", async () => {
  await fillPhone(1);
  const { id } = writing.value!;
  say({ words: "One" });
  void saveNow();
  say({ words: "One two" });
  await startWriting({ kind: "anything" });
  await a_moment();
  vi.restoreAllMocks();
  await lock();
  await signIn();
  expect(await wordsHere(id)).toBe("One two");
});

test("what found no room is not in a locked page either", async () => {
  await fillPhone();
  say({ words: "Too much" });
  await lock();
  vi.restoreAllMocks();
  await signIn();
  await sendDrafts();
  await lock();
  expect([puts(), await onThePhone()]).toEqual([[], []]);
});

test("sent meanwhile from another phone, and this one is full: what it has stays on it", async () => {
  serve({ "PUT /api/voices/.*": slow(problem(409, "already_sent")) });
  const { id } = writing.value!;
  say({ words: "More" });
  void saveNow();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  await fillPhone();
  arrive();
  await savesAreOver();
  expect([kept.value, await wordsHere(id)]).toEqual(["phone_full", "More"]);
});

test("on a phone too full to make it a draft again, a send that was not taken stays in the queue", async () => {
  say({ words: "One" });
  const said = writing.value!;
  await queueWrite({ method: "PUT", path: `/api/voices/${said.id}`, concerns: said.id, body: bodyOf(said) }, said.id);
  await fillPhone();
  await draftAgain(said.id);
  expect(await (await stored()).getAll("outbox")).toHaveLength(1);
});
