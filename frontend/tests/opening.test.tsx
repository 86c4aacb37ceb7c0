/** Opening the app: PINs, six words, and the try-out of somebody who has neither yet. */
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../src/api";
import { keepDevice, newDevice } from "../src/device";
import { wipePhone } from "../src/stored";
import { openTryOuts } from "../src/tryout";
import { isThirdWord } from "../src/young/features/six_words/state";
import { isEasy, pinErrors } from "../src/young/lock/pin_rules";
import Lock from "../src/young/lock/screen";
import { askWithWords, outcomeOf, tidyWords } from "../src/young/lock/state";
import { wordsFor } from "../src/young/lock/words";
import { beginTrying, binTrying, keepTrying, sayWhileTrying, trying, unkept } from "../src/young/start/trying/state";

let bodies: Record<string, unknown>[] = [];
let reply: () => Response;

beforeEach(async () => {
  await wipePhone();
  bodies = [];
  reply = () => new Response("{}");
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => { bodies.push(JSON.parse(String(init.body)) as Record<string, unknown>); return Promise.resolve(reply()); });
});
afterEach(() => { trying.value = null; vi.unstubAllGlobals(); });

test.each(["111111", "123456", "654321", "890123", "121212", "123123", "112233", "123321", "147258"])("%s is easy to guess", (pin) => expect(isEasy(pin)).toBe(true));
test.each(["836194", "502817", "271828"])("%s will do", (pin) => expect(pinErrors(pin, pin)).toEqual({}));
test("a PIN is six numbers, twice the same", () => {
  expect(pinErrors("12345", "12345").pin).toBe("Type your 6 numbers.");
  expect(pinErrors("123456", "123456").pin).toBe("That one is easy to guess. Try another.");
  expect(pinErrors("836194", "836195").again).toBe("Those two do not match. Try again.");
});

test("the third word, and no other, in any case", () => {
  expect(isThirdWord("one two three four five six", " Three ")).toBe(true);
  expect(isThirdWord("one two three four five six", "two")).toBe(false);
});

test("typed words are forgiven capitals, commas and hyphens", () => expect(tidyWords(" One, two-three\nfour.five  SIX ")).toBe("one two three four five six"));

test("a lock that no PIN opens any more asks for the six words; a field's own sentence is shown", () => {
  const say = (code: string, more = {}, fields = {}) => wordsFor(outcomeOf(new Problem(422, code, "", fields, more, 600)), "Not right.");
  expect(say("wrong_secret", { tries_left: 2 })).toBe("Not right. You have 2 more tries.");
  expect(say("wrong_secret", { tries_left: 0 })).toBe("Too many tries. Use your six words.");
  expect(say("blocked")).toBe("Too many tries. Use your six words.");
  expect(say("wait")).toBe("Wait 10 minutes. Then try again.");
  expect(say("invalid", {}, { six_words: ["One word is not one of ours."] })).toBe("One word is not one of ours.");
});

test("when only the six words open it, the lock leads there", async () => {
  await keepDevice(await newDevice());
  reply = () => new Response(JSON.stringify({ code: "blocked" }), { status: 403 });
  render(<Lock />);
  fireEvent.input(screen.getByLabelText("Type your PIN."), { target: { value: "836194" } });
  fireEvent.submit(document.querySelector("form")!);
  await waitFor(() => screen.getByText("Use my six words"));
  fireEvent.click(screen.getByText("Use my six words"));
  await waitFor(() => screen.getByLabelText("Type your six words."));
});

const full = (): Response => new Response(JSON.stringify({ code: "busy" }), { status: 503, headers: { "Retry-After": "1" } });
const openOn = async (pin: string): Promise<void> => {
  await keepDevice(await newDevice());
  render(<Lock />);
  fireEvent.input(screen.getByLabelText("Type your PIN."), { target: { value: pin } });
  fireEvent.submit(document.querySelector("form")!);
};

test("when many open it at once the lock waits as long as it is told and asks again by itself, with the same PIN", async () => {
  reply = () => (bodies.length === 1 ? full() : new Response(JSON.stringify({ code: "blocked" }), { status: 403 }));
  await openOn("836194");
  await waitFor(() => screen.getByText("One moment."));
  expect(screen.queryByRole("alert")).toBeNull();
  await waitFor(() => screen.getByText("Use my six words"), { timeout: 3000 });
  expect(bodies).toHaveLength(2);
  expect(bodies[1]).toEqual(bodies[0]);
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain("836194");
});

test("after three times the lock says when to try again, and a long wait is said at once", async () => {
  reply = full;
  await openOn("836194");
  await waitFor(() => screen.getAllByText("Wait 1 second. Then try again."), { timeout: 4000 });
  expect(bodies).toHaveLength(3);
  reply = () => new Response(JSON.stringify({ code: "busy" }), { status: 503, headers: { "Retry-After": "60" } });
  const asked = await askWithWords("one two three four five six", "836194");
  expect([asked, bodies.length]).toEqual([{ kind: "wait", seconds: 60 }, 4]);
}, 8000);

test("six words and a new PIN set this phone up under the slot it had", async () => {
  const before = await newDevice();
  await keepDevice(before);
  const asked = await askWithWords("One, two three four five six", "836194");
  expect(bodies[0]).toMatchObject({ six_words: "one two three four five six", slot: { id: before.slot_id } });
  expect("device" in asked && asked.device.key).not.toBe(before.key);
});

test("a try-out is kept on this phone only, is there again after a reload, and “Bin it” leaves nothing", async () => {
  await beginTrying();
  sayWhileTrying({ feeling: "not_well", words: "The bus" });
  await keepTrying();
  trying.value = null;
  await beginTrying();
  expect(trying.value).toMatchObject({ feeling: "not_well", words: "The bus" });
  expect(bodies).toEqual([]);
  await binTrying();
  expect([trying.value, await openTryOuts()]).toEqual([null, []]);
});

test("words rubbed out in a try-out do not come back when the app is opened again, and new ones do", async () => {
  await beginTrying();
  sayWhileTrying({ words: "The bus" });
  void keepTrying();
  sayWhileTrying({ words: " " });
  await keepTrying();
  expect(await openTryOuts()).toEqual([]);
  trying.value = null; // closed, and opened again
  await beginTrying();
  expect([trying.value!.words, unkept.value]).toEqual(["", false]);
  sayWhileTrying({ words: "No bus" });
  await keepTrying();
  expect((await openTryOuts()).map(({ value }) => value)).toEqual([{ words: "No bus" }]);
  await binTrying();
});
