/** A decision always reads the same way round, and saying back can be changed. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls, noSignal, serve, signIn, startServer } from "../../../../tests/young_server";
import { lock } from "../../../session";
import One from "./one/screen";
import { type Decision, unseen, type ListedDecision } from "./state";
import { whatFollows } from "./words";

let decision: Decision;
beforeEach(async () => {
  startServer();
  await signIn();
  decision = { id: "d", voice_id: "v", version_id: "1", you_said: { words: "Let me stay.", feeling: "not_well" }, we_decided: "You can stay.", because: "You asked.", who_decided: "Sam and Jo",
    next: [{ what: "Sam rings Mia’s mum.", who: "Sam", by_on: "2099-03-06" }], status: "part", decided_at: "2001-03-06T10:00:00Z", by: { id: "s", first_name: "Sam" } };
  serve({ "GET /api/decisions/d": () => decision, "POST /api/decisions/d/say-back": ({ body }) => {
    const say_back = body!.say_back as Decision["say_back"];
    decision = { ...decision, say_back, look_again_by: say_back === "look_again" ? "2099-03-20" : decision.look_again_by };
    return decision;
  } });
});
afterEach(async () => { await lock(); });

test("four parts in their order, then who decided", async () => {
  render(<One params={{ id: "d" }} />);
  await screen.findByText("We decided");
  const read = document.querySelector("article")!.textContent;
  const order = ["You said", "Let me stay.", "We decided", "You can stay.", "Because", "You asked.", "What happens next, and by when", "Sam rings Mia’s mum.", "Sam, by 6 March 2099", "Decided by Sam and Jo."];
  expect(order.map((words) => read.indexOf(words))).toEqual(order.map((words) => read.indexOf(words)).sort((a, b) => a - b));
  expect(order.every((words) => read.includes(words))).toBe(true);
  screen.getByText("Part of it");
});

test("asking for another look says who looks and by when; it can be changed, and the look stays owed", async () => {
  render(<One params={{ id: "d" }} />);
  fireEvent.click(await screen.findByText("I want someone to look again"));
  await screen.findByText("You said back: “I want someone to look again”.");
  screen.getByText("You will hear by 20 March 2099.");
  fireEvent.click(screen.getByText("Say something else"));
  expect(screen.getByText("I want someone to look again").closest("button")!.getAttribute("aria-pressed")).toBe("true");
  fireEvent.click(screen.getByText("That’s fair"));
  await screen.findByText("You said back: “That’s fair”.");
  screen.getByText("You will hear by 20 March 2099.");
});

test("with no signal nothing is said to have been said", async () => {
  serve({ "POST /api/decisions/d/say-back": noSignal });
  render(<One params={{ id: "d" }} />);
  fireEvent.click(await screen.findByText("I want to talk"));
  await screen.findByText("No signal. Try again when there is signal.");
  expect(screen.queryByText(/You said back/)).toBeNull();
  expect(calls.filter(({ method }) => method === "POST")).toHaveLength(1);
});

test("what was said back stays said when an answer that was asked for before comes late", async () => {
  render(<One params={{ id: "d" }} />);
  const fair = await screen.findByText("That’s fair");
  const before = decision;
  let arrive = (): void => undefined;
  serve({ "GET /api/decisions/d": () => new Promise((done) => { arrive = () => done(before); }) });
  dispatchEvent(new Event("online")); // signal comes back: it is read again, slowly
  await vi.waitFor(() => expect(calls.filter(({ method }) => method === "GET")).toHaveLength(2));
  fireEvent.click(fair);
  await screen.findByText(/You said back/);
  arrive();
  await new Promise((done) => setTimeout(done, 50));
  screen.getByText(/You said back/);
});

test("what follows names the day only where the server gave one", () => {
  const by = { id: "s", first_name: "Sam" };
  expect(whatFollows({ say_back: "want_to_talk", talk_by: "2099-03-06", by })).toEqual(["Sam should talk with you by 6 March 2099."]);
  expect(whatFollows({ say_back: "want_to_talk", by })).toEqual([]);
  expect(whatFollows({ say_back: "fair", by })).toEqual([]);
});

test("an answer waits until it was opened", () => {
  const line = { id: "a", voice_id: "v", status: "done", decided_at: "", by: { id: "s", first_name: "Sam" } } as ListedDecision;
  expect(unseen([line, { ...line, id: "b", seen_at: "2001-01-01T00:00:00Z" }]).map(({ id }) => id)).toEqual(["a"]);
});
