/** The way in: nothing is spent by looking, nothing typed is lost, nothing is kept that was promised to go. */
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findDevice } from "../src/device";
import { path } from "../src/router";
import { dropKeys, me } from "../src/session";
import { wipePhone } from "../src/stored";
import { openTryOuts } from "../src/tryout";
import { freshWords } from "../src/young/features/six_words/state";
import { IDEAS, ideas, nicknameFault } from "../src/young/start/joining/nickname_rules";
import { Pin } from "../src/young/start/joining/pin";
import { stories } from "../src/young/start/joining/stories";
import { redeem } from "../src/young/start/joining/redeem";
import { answer, answers, forgetAnswers } from "../src/young/start/joining/state";
import { sayRedeemed } from "../src/young/start/joining/words";
import { invitation, linkWasCut, readFragment, takeInvitation } from "../src/young/start/invitation_link";
import { invitationState } from "../src/young/start/invitation_state";
import { CheckWords, Invited } from "../src/young/start/invited";
import { beginDevice, findBegun } from "../src/young/start/new_device";
import { beginTrying, keepTrying, sayWhileTrying, trying } from "../src/young/start/trying/state";

const ID = "0190b6f0-1c00-7abc-8def-0123456789ab";
const WORDS = "alpaca-kind-width-sound-seaweed-reflect";
const QR = { id: ID, words: WORDS, check1: "blue", check2: "kite" };
const BY_VOICE = { id: ID, words: WORDS, check1: "blue" };

interface Call { method: string; url: string; body: Record<string, unknown> }
let calls: Call[] = [];
let reply: (call: Call) => Response = () => json(200, {});
const json = (status: number, body: object, headers = {}) => new Response(JSON.stringify(body), { status, headers });
const problem = (status: number, code: string, more: object = {}, headers = {}) => json(status, { code, detail: "", ...more }, headers);
const SIGNED_IN = { session: "W", six_words: "one two three four five six", me: { person_id: "p", door: "young", idle_seconds: 180, words_confirmed: false, capabilities: [], service: { name: "S", is_demo: true } } };

beforeEach(async () => {
  await wipePhone();
  calls = [];
  reply = () => json(200, {});
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const call = { method: init.method!, url, body: JSON.parse(String(init.body ?? "{}")) as Record<string, unknown> };
    calls.push(call);
    return Promise.resolve(reply(call));
  });
  invitation.value = null;
  invitationState.value = "not_asked";
  linkWasCut.value = false;
  path.value = "/start/pin";
  forgetAnswers();
  answer({ nickname: "Otter", pin: "836194", again: "836194" });
});
afterEach(() => { dropKeys(); trying.value = null; vi.unstubAllGlobals(); });

test("a whole link is read, whatever a message app sticks to its end", () => {
  expect(readFragment(`#${ID}.${WORDS}.blue.kite`)).toEqual(QR);
  expect(readFragment(`#${ID}.${WORDS}.blue.`)).toMatchObject({ check1: "blue", check2: undefined });
  expect(readFragment(`#${ID}.${WORDS}.blue.kite)`)).toEqual(QR);
  for (const broken of [`#${ID}`, `#${ID}.alpaca-kind`, `#${ID.toUpperCase()}.${WORDS}`, "#%E0%A4%A", "#main", ""]) expect(readFragment(broken)).toBeNull();
});

test("the words leave the address at once and go into no storage", () => {
  history.replaceState(null, "", `/#${ID}.${WORDS}.blue.kite`);
  takeInvitation();
  expect(location.hash).toBe("");
  expect(invitation.value).toEqual(QR);
  expect([JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state)].join()).not.toContain("alpaca");
});

test("a cut link is told apart from none", () => {
  history.replaceState(null, "", `/#${ID}.alpaca-ki`);
  takeInvitation();
  expect([invitation.value, linkWasCut.value]).toEqual([null, true]);
});

test("both check words show by QR; by voice only the first, and the page says where the second comes from", () => {
  const { container, rerender } = render(<CheckWords {...QR} />);
  expect(container.textContent).toContain("They should match: blue kite. If no one told you two words, close this.");
  rerender(<CheckWords {...BY_VOICE} />);
  expect(container.textContent).toContain("The first should be: blue. They tell you the second one out loud.");
  expect(container.textContent).not.toContain("kite");
  rerender(<CheckWords />);
  expect(container.textContent).toContain("Your card has two more words");
});

test("the page reads the same before the server answers; used and ended say so; asking spends nothing", async () => {
  invitation.value = QR;
  reply = () => json(200, { state: "ended" });
  render(<Invited />);
  expect(screen.getByText("Show me")).toBeTruthy();
  await waitFor(() => screen.getByText("This link has run out."));
  expect(calls.map(({ method, url }) => [method, url])).toEqual([["GET", `/api/sign-in/invitations/${ID}`]]);
  invitationState.value = "used";
  await waitFor(() => screen.getByText("This link was used on a phone already."));
});

test("without signal the link is said to work still, and everything can be looked at", async () => {
  invitation.value = QR;
  reply = () => { throw new TypeError("Failed to fetch"); };
  render(<Invited />);
  await waitFor(() => screen.getByText("No signal. Your link still works. Try again later."));
  expect(screen.getByText("Have a go first")).toBeTruthy();
});

test("the four stories are the general sheet’s own, with a role where a name will be, and need no signal", () => {
  reply = () => { throw new TypeError("Failed to fetch"); };
  const { stories: four } = stories();
  expect(four.length).toBe(4);
  expect(four[0]).toEqual({ about: "Jay wrote that he finds his meetings too long.", then: "Your worker read it. It was not passed on." });
  expect(four.map(({ then }) => /not passed on/.test(then))).toEqual([true, true, false, false]);
  expect(JSON.stringify(four)).not.toMatch(/[{}]{1}worker|_name/);
  expect(calls).toEqual([]);
});

test("a no is sent once, is fine, and can be taken back", async () => {
  invitation.value = QR;
  reply = ({ method }) => (method === "GET" ? json(200, { state: "open" }) : new Response(null, { status: 204 }));
  render(<Invited />);
  fireEvent.click(screen.getByText("No thanks"));
  await waitFor(() => screen.getByText("That is fine."));
  expect(calls.at(-1)?.url).toBe(`/api/sign-in/invitations/${ID}/decline`);
  fireEvent.click(screen.getByText("Go back"));
  await waitFor(() => screen.getByText("Show me"));
});

test("a nickname is 2 to 20 letters and does not look like a full name; every idea passes", () => {
  expect(nicknameFault(" O ")).toContain("2 to 20");
  expect(nicknameFault("x".repeat(21))).toContain("2 to 20");
  expect(nicknameFault("Zoë O’Neill-Ward")).toContain("full name");
  expect(IDEAS.map(nicknameFault).filter(Boolean)).toEqual([]);
  expect(new Set([0, 1, 2, 3, 4, 5].flatMap(ideas)).size).toBe(IDEAS.length);
});

test("redeeming sends the slot and, only by voice, the second word; then this phone has its PIN and the words show", async () => {
  answer({ check2: " Kite " });
  reply = ({ url }) => (url.endsWith("/redeem") ? json(201, SIGNED_IN) : json(200, {}));
  expect(await redeem(BY_VOICE)).toEqual({ kind: "in" });
  const sent = calls.find(({ url }) => url.endsWith("/redeem"))!.body;
  expect(sent).toMatchObject({ invitation_id: ID, words: WORDS, check2: "kite", nickname: "Otter", on: "phone" });
  expect((sent.slot as { id: string }).id).toBe((await findDevice())?.slot_id);
  expect([freshWords.value, path.value, answers.value.pin, await findBegun()]).toEqual([SIGNED_IN.six_words, "/words", "", undefined]);
  dropKeys();
  expect(freshWords.value).toBeNull();
});

test("a link with both words sends none of them", async () => {
  reply = () => problem(410, "invitation_ended");
  expect(await redeem(QR)).toEqual({ kind: "ended" });
  expect(calls[0]?.body).not.toHaveProperty("check2");
});

test("a lost reply is asked for again with the same slot and secret, and leaves no lock behind meanwhile", async () => {
  reply = () => { throw new TypeError("Failed to fetch"); };
  expect(await redeem(QR)).toEqual({ kind: "offline" });
  expect(await findDevice()).toBeUndefined();
  reply = ({ url }) => (url.endsWith("/redeem") ? json(200, { ...SIGNED_IN, six_words: null }) : json(200, {}));
  expect(await redeem(QR)).toEqual({ kind: "in" });
  const [first, second] = calls.filter(({ url }) => url.endsWith("/redeem"));
  expect(second?.body).toEqual(first?.body);
  expect(me.value).not.toBeNull();
});

test("another PIN after a lost reply: the first one is asked for", async () => {
  reply = () => { throw new TypeError("Failed to fetch"); };
  await redeem(QR);
  reply = () => problem(422, "wrong_secret", { tries_left: 9 });
  expect(await redeem(QR)).toEqual({ kind: "other_pin" });
});

test("another invitation gets another secret", async () => {
  const one = await beginDevice(ID);
  expect((await beginDevice(ID)).slot_id).toBe(one.slot_id);
  expect((await beginDevice(`1${ID.slice(1)}`)).slot_id).not.toBe(one.slot_id);
});

test("every refusal has kind words and a place", () => {
  expect(sayRedeemed({ kind: "wrong", left: 3 }, true)).toEqual({ check2: "That word is not right. You have 3 more tries." });
  expect(sayRedeemed({ kind: "wrong", left: 0 }, true)).toEqual({ check2: "Too many tries. Ask for a new link." });
  expect(sayRedeemed({ kind: "blocked" }, false)).toEqual({ finish: "Too many tries. Ask for a new link." });
  expect(sayRedeemed({ kind: "wait", seconds: 1 }, false)).toEqual({ finish: "Wait 1 second. Then try again." });
  expect(sayRedeemed({ kind: "failed" }, false).finish).toContain("Nothing is lost");
});

test("the PIN page keeps what was typed when the server is busy, and asks for the second word first", async () => {
  invitation.value = BY_VOICE;
  reply = () => problem(503, "busy", {}, { "Retry-After": "3" });
  render(<Pin />);
  fireEvent.submit(document.querySelector("form")!);
  await waitFor(() => screen.getAllByText("Type the second word they told you."));
  expect(calls).toEqual([]);
  fireEvent.input(screen.getByLabelText("What was the second word?"), { target: { value: "kite" } });
  fireEvent.submit(document.querySelector("form")!);
  await waitFor(() => screen.getByText("Wait 3 seconds. Then try again."));
  expect(screen.getByLabelText<HTMLInputElement>("Your PIN").value).toBe("836194");
});

test("a name the server turns down leads back to the name, a spent link to the first page", async () => {
  invitation.value = QR;
  reply = () => problem(422, "invalid", { fields: { nickname: ["That looks like a full name. Try a shorter one."] } });
  render(<Pin />);
  fireEvent.submit(document.querySelector("form")!);
  await waitFor(() => expect(path.value).toBe("/start/name"));
  expect(answers.value.nickname_fault).toContain("full name");
  reply = () => problem(409, "invitation_used");
  await waitFor(() => fireEvent.submit(document.querySelector("form")!));
  await waitFor(() => expect([path.value, invitationState.value]).toEqual(["/", "used"]));
});

test("at the first sign-in the try-out goes to the server as a draft for nobody else, and its key is gone", async () => {
  await beginTrying();
  sayWhileTrying({ words: "The bus" });
  await keepTrying();
  const id = trying.value!.id;
  reply = ({ url }) => (url.endsWith("/redeem") ? json(201, SIGNED_IN) : json(200, {}));
  await redeem(QR);
  const put = calls.find(({ method }) => method === "PUT");
  expect(put).toMatchObject({ url: `/api/voices/${id}`, body: { about: { kind: "plan" }, words: "The bus" } });
  expect(put?.body).not.toHaveProperty("send_to");
  expect(await openTryOuts()).toEqual([]);
});
