/** What is said of a voice is so: never “sent” or “gone” when it is not. */
import { expect, test } from "vitest";
import { tell } from "./done/screen";
import { takeBackWords, takenBackWords } from "./one/taking_back";
import { standing, standingHere, topicOf } from "./shown";
import { countDrafts, type OnPhone, type Reader, type Voice } from "./state";

const LONG_AGO = "2001-03-06T10:00:00Z";
const reader = (first_name: string, some: Partial<Reader> = {}): Reader => ({ id: first_name, first_name, what: "keyworker", owed: false, ...some });
const voice = (some: Partial<Voice>): Voice => ({ id: "v", version_id: "1", about: { kind: "plan" }, words: "Hi", state: "sent", created_at: LONG_AGO, updated_at: LONG_AGO, readers: [], waiting: [], ...some });
const here = (some: Partial<OnPhone>): OnPhone => ({ id: "v", version_id: "1", about: { kind: "plan" }, words: "Hi", state: "draft", send_to: [], ...some });

test.each([
  ["a draft", voice({ state: "draft" }), "Draft. Only you can see it."],
  ["waiting for a second yes", voice({ state: "draft", waiting: [reader("Ama")] }), "Waiting for your second yes."],
  ["sent, not opened", voice({ readers: [reader("Sam"), reader("Jo")] }), "Sent. Sam and Jo have not opened it yet."],
  ["opened", voice({ readers: [reader("Sam"), reader("Jo", { opened_at: LONG_AGO })] }), "Jo opened it on 6 March 2001."],
  ["sent, with cover", voice({ readers: [reader("Sam"), reader("Zed", { cover_for: { id: "Sam", first_name: "Sam" } })] }), "Sent. Sam has not opened it yet."],
  ["key being replaced", voice({ readers: [reader("Sam", { owed: true, being_set_up: true })] }), "Sam is not set up yet. We will send it then."],
  ["answered", voice({ readers: [reader("Sam", { opened_at: LONG_AGO })], named_adult: { id: "s", first_name: "Sam" }, decision: { id: "d", decided_at: LONG_AGO, by: { id: "z", first_name: "Zed" } } }), "Zed wrote back"],
  ["a draft only a lost phone opened", voice({ state: "draft", words: null, shut: true }), "This is lost. No one can open it."],
  ["sent, on its way back", voice({ words: null, shut: true, readers: [reader("Sam"), reader("Jo")] }), "It comes back when Sam and Jo sign in."],
  ["sent, and nobody has it any more", voice({ words: null, shut: true }), "This is lost. No one can open it."],
  ["on its way back, and answered", voice({ words: null, shut: true, decision: { id: "d", decided_at: LONG_AGO, by: { id: "z", first_name: "Zed" } } }), "Zed wrote back"],
  ["taken back", voice({ state: "taken_back", taken_back_at: LONG_AGO }), "You took this back on 6 March 2001."],
])("%s", (_, one, words) => expect(standing(one).words).toBe(words));

test("what only this phone has is never called sent", () => {
  expect((["draft", "waiting", "not_taken"] as const).map((state) => standingHere(here({ state })).words)).toEqual(["Saved on this phone.", "Waiting for signal and your PIN.", "We could not send it."]);
});

test("taking back says what it can do, for each who has it", () => {
  expect(takeBackWords(voice({ readers: [reader("Sam")] }))).toBe("Sam has not opened it. It will be gone.");
  expect(takeBackWords(voice({ readers: [reader("Sam", { opened_at: LONG_AGO })] }))).toBe("Sam already read this. We cannot make them forget. We can stop them opening it again.");
  expect(takeBackWords(voice({ readers: [reader("Sam", { opened_at: LONG_AGO }), reader("Jo")] }))).toBe(
    "Sam already read this. We cannot make them forget. We can stop them opening it again. Jo has not opened it. It will be gone.");
  expect(takeBackWords(voice({ state: "draft", waiting: [reader("Ama")] }))).toBe("No one has seen it. It stays your draft.");
  expect(takeBackWords(voice({ readers: [reader("Sam", { opened_at: LONG_AGO })], decision: { id: "d", decided_at: LONG_AGO } }))).toContain("What was decided stays.");
});

test("after taking back, the server’s own answer is told", () => {
  expect(takenBackWords([])).toEqual(["You took it back. No one else has it now."]);
  expect(takenBackWords([{ id: "s", first_name: "Sam", opened_at: LONG_AGO }])).toEqual(["You took it back.", "Sam already read it. They can’t open it again."]);
});

test("the last screen says “sent” only on the server’s word", () => {
  expect(tell({ kind: "draft" }, undefined).title).toBe("Saved. Only you can see it.");
  const going = { kind: "going", id: "v" } as const;
  expect(tell(going, { tried: false }).title).toBe("Saved. It will go next time you open this with signal.");
  expect(tell(going, { tried: true }).lines).toEqual(["It is safe on this phone. We will try again."]);
  expect(tell(going, { tried: true, failed: "invalid" }).lines).toEqual(["It is safe on this phone. You can find it in My views."]);
  const sent = tell({ kind: "sent", voice: voice({ readers: [reader("Sam")], waiting: [{ ...reader("Ama"), second_yes_after: LONG_AGO }] }) }, undefined);
  expect([sent.title, ...sent.lines]).toEqual(["Sent to Sam.", "Ama can’t see it yet. We will ask you again after 6 March 2001."]);
});

test("a draft that nobody can open is no draft of theirs any more", () => {
  const lost = voice({ state: "draft", words: null, shut: true });
  expect(countDrafts([lost, voice({ id: "w", state: "draft" })], [])).toBe(1);
  expect(topicOf(lost)).toBe("From your lost phone");
});

test("a topic is whole words of their own, short enough for one line", () => {
  expect(topicOf({ words: "  No\n bus " })).toBe("No bus");
  expect(topicOf({ words: null, feeling: "not_well" })).toBe("Not well");
  const cut = topicOf({ words: "I hate waiting for the nine bus and I want to stay at my friend’s house on Fridays" });
  expect([...cut].length).toBeLessThanOrEqual(60);
  expect(cut).toMatch(/^I hate waiting .* my…$|… ?$/);
  expect([...topicOf({ words: "😀".repeat(80) })]).toHaveLength(60);
});

test("a draft that is here and on the server counts once", () => {
  const voices = [voice({ id: "a", state: "draft" }), voice({ id: "b", state: "draft" }), voice({ id: "c" })];
  expect(countDrafts(voices, [here({ id: "a" }), here({ id: "d" }), here({ id: "b", state: "waiting" })])).toBe(2);
});
