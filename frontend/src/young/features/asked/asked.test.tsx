/** Being asked: three answers of one weight, only the server's word makes one, and what adults held back is told plainly. */
import { fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls, noSignal, serve, signIn, startServer } from "../../../../tests/young_server";
import { dropKeys, lock } from "../../../session";
import { wipePhone } from "../../../stored";
import { lastRead, readAgain } from "../last_read/state";
import Today from "../today/screen";
import WhatIWasAsked from "./screen";
import { answerOffer, ASKED, type AskedOfMe, askToBeAsked, type Offer, readAsked } from "./state";

const asked_by = { id: "s", first_name: "Sam" };
const offer: Offer = { id: "o", activity: "service_feedback", help: ["lift", "company"], asked_by, asked_on: "2001-03-06", answer: null };
const NOTHING: AskedOfMe = { offers: [], typed_noes: [], held_back: [] };
const held = { id: "h", activity: "own_plan", check_by: "2001-03-20", stands: true, asked_to_look: false, was_looked_at: false, hear_by: null };

const give = (some: Partial<AskedOfMe>): void => serve({ "GET /api/taking-part/asked": () => ({ ...NOTHING, ...some }) });
const posts = () => calls.filter(({ method }) => method === "POST");

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({ "GET /api/decisions/": () => ({ decisions: [] }), "GET /api/voices/": () => ({ voices: [] }), "GET /api/people/my-adults": () => ({ adults: [] }) });
});
afterEach(async () => { await lock(); });

test("asked on Today, with the help that comes with it, and then not “nothing new”", async () => {
  give({ offers: [offer] });
  render(<Today />);
  await screen.findByText("Sam asks what it is like here for you.");
  screen.getByText("Sam can help with: a lift, someone with you.");
  expect(document.body.textContent).not.toContain("Nothing new.");
});

test.each([["Yes", "yes", "You said yes."], ["No", "no", "You said no."], ["Not now", "not_now", "You said not now."]])("%s is one tap, and shows that it arrived", async (word, answer, said) => {
  give({ offers: [offer] });
  serve({ "POST /api/taking-part/offers/o/answer": () => ({ ...NOTHING, offers: [{ ...offer, answer }] }) });
  render(<Today />);
  const three = within(await screen.findByRole("group", { name: "Your answer" })).getAllByRole("button");
  expect(new Set(three.map((button) => button.className)).size).toBe(1);
  fireEvent.click(screen.getByText(word));
  await screen.findByText(new RegExp(`${said} Sam can see that\\.`));
  expect(posts()).toMatchObject([{ body: { answer } }]);
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe("P")); // what was said: what was tapped is gone
});

test("no signal: nothing is answered for me, and it can be tried again", async () => {
  give({ offers: [offer] });
  serve({ "POST /api/taking-part/offers/o/answer": noSignal });
  render(<Today />);
  fireEvent.click(await screen.findByText("Yes"));
  await screen.findByText("No signal. Try again when there is signal.");
  screen.getByText("Yes");
  expect(document.body.textContent).not.toContain("You said yes.");
});

test("a no typed for me: who, which day, and is that right", async () => {
  give({ typed_noes: [{ id: "o", activity: "meeting", typed_by: asked_by, said_on: "2001-03-06" }] });
  serve({ "POST /api/taking-part/offers/o/is-right": () => NOTHING });
  render(<Today />);
  await screen.findByText("Sam says you said no on 6 March 2001. Is that right?");
  screen.getByText("It was about a meeting.");
  fireEvent.click(screen.getByText("No"));
  await vi.waitFor(() => expect(document.body.textContent).not.toContain("Is that right?"));
  expect(posts()).toMatchObject([{ path: "/api/taking-part/offers/o/is-right", body: { right: false } }]);
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
});

test("held back: exactly these words, no name, and a way to say I want to be asked", async () => {
  give({ held_back: [held] });
  serve({ "POST /api/taking-part/holds/h/challenge": () => ({ hear_by: "2101-03-10" }) });
  render(<Today />);
  await screen.findByText("An adult thought it was not a good time to ask you. They had to check again by 20 March 2001.");
  give({ held_back: [{ ...held, asked_to_look: true, hear_by: "2101-03-10" }] });
  fireEvent.click(screen.getByText("I want to be asked"));
  await screen.findByText("You said you want to be asked. Someone who was not part of it will look by 10 March 2101.");
  expect(screen.queryByText("I want to be asked")).toBeNull();
  await vi.waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("status"));
});

test.each([
  ["it is over", { stands: false }, "That is over now."],
  ["nobody is there to look", { asked_to_look: true }, "You said you want to be asked. There is no one here to look at it now."],
  ["somebody looked, and it may be said again", { was_looked_at: true }, "You said you want to be asked. Someone has looked at it."],
  ["the day is past and nobody looked", { asked_to_look: true, hear_by: "2001-03-05" }, "You said you want to be asked. Sorry. Someone should have looked by 5 March 2001."],
])("held back: %s", async (_, some, words) => {
  give({ held_back: [{ ...held, ...some }] });
  render(<Today />);
  expect((await screen.findByText(words)).getAttribute("role")).toBe("status");
  expect(document.body.textContent).not.toContain("will look by");
  expect(screen.queryAllByText("I want to be asked").length).toBe("was_looked_at" in some ? 1 : 0);
});

test("everything I was asked is kept, and each answer can be changed", async () => {
  give({ offers: [{ ...offer, answer: "no" }] });
  serve({ "POST /api/taking-part/offers/o/answer": () => ({ ...NOTHING, offers: [{ ...offer, answer: "yes" }] }) });
  render(<WhatIWasAsked />);
  fireEvent.click(await screen.findByText("Change my answer"));
  fireEvent.click(screen.getByText("Yes"));
  await screen.findByText(/You said yes\./);
});

test("an answer that comes after the lock leaves nothing for whoever unlocks next", async () => {
  let arrive = (): void => undefined;
  serve({ "POST /api/taking-part/offers/o/answer": () => new Promise((done) => { arrive = () => done({ ...NOTHING, typed_noes: [{ id: "t", activity: "meeting", typed_by: asked_by, said_on: "2001-03-06" }] }); }) });
  const going = answerOffer("o", "yes");
  await vi.waitFor(() => expect(posts()).toHaveLength(1));
  dropKeys();
  await signIn({ person_id: "somebody else" });
  arrive();
  await going;
  expect(lastRead(ASKED).value.value).toBeUndefined();
});

test("my answer is not undone by a list that was asked for before it", async () => {
  let arrive = (): void => undefined;
  serve({ "GET /api/taking-part/asked": () => new Promise((done) => { arrive = () => done({ ...NOTHING, offers: [offer] }); }), "POST /api/taking-part/offers/o/answer": () => NOTHING });
  const slow = readAgain(ASKED, readAsked);
  await answerOffer("o", "no");
  arrive();
  await slow;
  expect(lastRead(ASKED).value.value).toEqual(NOTHING);
  give({ held_back: [held] });
  serve({ "POST /api/taking-part/holds/h/challenge": () => ({}) });
  await askToBeAsked("h");
  expect(lastRead<AskedOfMe>(ASKED).value.value!.held_back).toHaveLength(1);
});
