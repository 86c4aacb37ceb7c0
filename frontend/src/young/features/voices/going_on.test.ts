/** Going on with a draft: only with what is one, and never on a locked page. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { a_moment, fillPhone, onANewPhone, onThePhone, untilItIsQuiet } from "../../../../tests/young_phone";
import { arrive, calls, noSignal, puts, serve, signIn, slow } from "../../../../tests/young_server";
import { queueWrite } from "../../../outbox";
import { dropKeys, lock } from "../../../session";
import { bodyOf } from "./state";
import { continueWriting, kept, resumeWriting, saveNow, say, sayInstead, startWriting, writing } from "./writing";

const voice = (some: object = {}) => ({ id: "d", words: "Mine", state: "draft", version_id: "v", about: { kind: "plan" }, created_at: "2001-01-01T00:00:00Z", updated_at: "2001-01-01T00:00:00Z", readers: [], waiting: [], ...some });

beforeEach(onANewPhone);
afterEach(untilItIsQuiet);

test("a draft that the server has is gone on with, and only its writer can see it", async () => {
  serve({ "GET /api/voices/.+": () => voice() });
  await continueWriting("d");
  expect([writing.value!.words, kept.value]).toEqual(["Mine", "just_me"]);
});

test.each([["was sent meanwhile", { state: "sent", readers: [{ id: "s", first_name: "Sam", what: "keyworker", owed: false }] }], ["was taken back", { state: "taken_back" }],
  ["waits for a second yes", { waiting: [{ id: "s", first_name: "Sam", what: "keyworker" }] }], ["no key here opens", { shut: true, words: null }]])("one that %s is not called a draft only they can see", async (_, some) => {
  serve({ "GET /api/voices/.+": () => voice(some) });
  await expect(continueWriting("d")).rejects.toMatchObject({ code: "no_draft" });
  expect([writing.value, kept.value]).toEqual([null, "nothing"]);
});

test("opened again while its send is in the queue: it is on its way, and no draft", async () => {
  await startWriting({ kind: "plan" });
  say({ words: "For Sam" });
  const said = writing.value!;
  serve({ "PUT /api/voices/.*": noSignal, "GET /api/voices/.+": () => voice({ id: said.id }) });
  await queueWrite({ method: "PUT", path: `/api/voices/${said.id}`, concerns: said.id, body: bodyOf(said) }, said.id);
  dropKeys(); // the app is opened again
  await signIn();
  expect([await resumeWriting(), writing.value]).toEqual([false, null]);
});

test.each<[string, () => Promise<unknown>]>([["the lock", async () => dropKeys()], ["somebody else’s sign-in", async () => { dropKeys(); await signIn({ person_id: "q" }); }]])("an answer that comes after %s brings no words back into the page", async (_, leave) => {
  serve({ "GET /api/voices/.+": slow(() => voice()) });
  const going = continueWriting("d").catch(() => undefined);
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  await leave();
  arrive();
  await going;
  expect(writing.value).toBeNull();
});

test("gone on with at once, before it was saved: with the newest words, on this phone", async () => {
  serve({ "PUT /api/voices/.*": slow() });
  await startWriting({ kind: "plan" });
  say({ words: "One" });
  const { id } = writing.value!;
  await continueWriting(id);
  expect([writing.value!.words, kept.value]).toEqual(["One", "on_phone"]);
});

test("gone on with where there was no room for it: with the newest words, and the strip says where they are", async () => {
  serve({ "PUT /api/voices/.*": noSignal });
  await startWriting({ kind: "plan" });
  say({ words: "One" });
  await saveNow();
  say({ words: "One two" });
  const { id } = writing.value!;
  await fillPhone();
  await startWriting({ kind: "anything" });
  await continueWriting(id);
  expect([writing.value!.words, kept.value]).toEqual(["One two", "not_kept"]);
  vi.restoreAllMocks();
  await saveNow();
  expect(kept.value).toBe("on_phone");
});

test("“Change it”, then something else: what a worker typed still waits for an answer", async () => {
  await sayInstead({ id: "t", about: { kind: "anything" }, words: "No bus" });
  await startWriting({ kind: "plan" });
  await a_moment();
  expect([puts(), await onThePhone()]).toEqual([[], []]);
});

test("“Change it”, then locked: the same words are there again after the PIN", async () => {
  await sayInstead({ id: "t", about: { kind: "anything" }, words: "No bus" });
  await lock();
  await signIn();
  expect([await resumeWriting(), writing.value?.words]).toEqual([true, "No bus"]);
});
