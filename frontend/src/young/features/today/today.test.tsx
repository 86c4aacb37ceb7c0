/** Today: what is new, what is worth doing, and the truth when we could not look. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { noSignal, problem, serve, signIn, startServer } from "../../../../tests/young_server";
import { lock } from "../../../session";
import { newerApp } from "../../../sw/register";
import { wipePhone } from "../../../stored";
import { readAgain } from "../last_read/state";
import { readDecisions } from "../decisions/state";
import Today from "./screen";

const NOTHING_NEW = "Nothing new. That is OK. You can say something any time.";
const line = { id: "d", voice_id: "v", status: "part", decided_at: "2001-03-06T10:00:00Z", by: { id: "s", first_name: "Sam" }, topic: "The 9 bus" };
const draft = { id: "x", version_id: "1", about: { kind: "plan" }, state: "draft", created_at: "2001-03-06T10:00:00Z", updated_at: "2001-03-06T10:00:00Z", readers: [], waiting: [] };

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({ "GET /api/decisions/": () => ({ decisions: [] }), "GET /api/voices/": () => ({ voices: [] }), "GET /api/people/my-adults": () => ({ adults: [] }) });
});
afterEach(async () => { newerApp.value = false; await lock(); });

const text = (): string => document.querySelector("main")!.textContent;

test("answers first, then the one question, then drafts", async () => {
  serve({ "GET /api/decisions/": () => ({ decisions: [line, { ...line, id: "old", topic: "Old", seen_at: "2001-03-07T10:00:00Z" }] }), "GET /api/voices/": () => ({ voices: [draft, { ...draft, id: "y" }] }) });
  render(<Today />);
  await screen.findByText("You have 2 drafts. Only you can see them.");
  await screen.findByText("About “The 9 bus”");
  const order = ["Hi Kestrel.", "Sam wrote back", "About “The 9 bus”", "How is your plan going?", "Say something", "You have 2 drafts."].map((words) => text().indexOf(words));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(text()).not.toContain("Old");
  expect(text()).not.toContain(NOTHING_NEW);
});

test("then we ask you again: a day after an adult was near, and not before", async () => {
  const waits = (id: string, first_name: string, second_yes_after: string) => ({ ...draft, id, words: `My ${id}`, waiting: [{ id: "n", first_name, second_yes_after }] });
  serve({ "GET /api/voices/": () => ({ voices: [waits("bus", "Noor", "2001-03-07T10:00:00Z"), waits("dog", "Rae", "2099-01-01T00:00:00Z")] }) });
  render(<Today />);
  await screen.findByText("Do you still want Noor to see this?");
  expect(text()).toContain("“My bus”");
  expect(text()).not.toContain("Rae");
  expect(text()).not.toContain(NOTHING_NEW);
  expect(screen.getByText("See what you said").closest("a")!.getAttribute("href")).toBe("/voices/bus");
});

test("nothing new is only said when we looked", async () => {
  let arrive = (): void => undefined;
  serve({ "GET /api/decisions/": () => new Promise((done) => { arrive = () => done({ decisions: [] }); }) });
  render(<Today />);
  await new Promise((done) => setTimeout(done, 50));
  expect(text()).not.toContain(NOTHING_NEW);
  arrive();
  await screen.findByText(NOTHING_NEW);
});

test("news pushes nothing away: it is there before the question, or comes after it", async () => {
  let arrive = (): void => undefined;
  serve({ "GET /api/decisions/": () => new Promise((done) => { arrive = () => done({ decisions: [line] }); }) });
  render(<Today />);
  await new Promise((done) => setTimeout(done, 50));
  expect(text()).not.toContain("Say something");
  await screen.findByText("Say something", {}, { timeout: 3000 });
  arrive();
  await screen.findByText("Sam wrote back");
  expect(text().indexOf("Sam wrote back")).toBeGreaterThan(text().indexOf("Say something"));
});

test("no signal: still a place to write", async () => {
  serve({ "GET /api/decisions/": noSignal, "GET /api/voices/": noSignal });
  render(<Today />);
  await screen.findByText("No signal. You can still write. It will go when you open this with signal.");
  screen.getByText("Say something");
  expect(text()).not.toContain(NOTHING_NEW);
});

test("we could not look: says so, and can try again", async () => {
  serve({ "GET /api/decisions/": problem(500, "broken") });
  render(<Today />);
  await screen.findByText("We could not check for news. Try again.");
  serve({ "GET /api/decisions/": () => ({ decisions: [] }) });
  fireEvent.click(screen.getByText("Try again"));
  await screen.findByText(NOTHING_NEW);
});

test("what was read stays, with its time, when there is no new answer", async () => {
  serve({ "GET /api/decisions/": () => ({ decisions: [line] }) });
  render(<Today />);
  await screen.findByText("Sam wrote back");
  serve({ "GET /api/decisions/": noSignal });
  await readAgain("decisions", readDecisions);
  await screen.findByText(/Last checked \d+:\d\d/);
  screen.getByText("Sam wrote back");
});

const sam = { id: "s", first_name: "Sam", what: "keyworker", owed: false, away: true, away_until: "2099-03-09" };
const zed = { id: "z", first_name: "Zed", what: "specialist", owed: false, cover_for: { id: "s", first_name: "Sam" } };
const sent = { ...draft, state: "sent", sent_at: "2099-03-01T10:00:00Z", due_on: "2099-03-20", words: "The 9 bus", named_adult: { id: "s", first_name: "Sam" }, readers: [sam, zed] };
const sends = (...voices: object[]): void => serve({ "GET /api/voices/": () => ({ voices }) });

test.each([
  ["who reads meanwhile, where they hold a key", [sam, zed], "Sam is away until 9 March 2099. Zed is reading messages."],
  ["nobody else where cover holds none", [sam, { ...zed, owed: true }], "Sam is away until 9 March 2099."],
  ["no day where none is known", [{ ...sam, away_until: null }], "Sam is away."],
])("somebody who has my words is away: Today says so, and %s", async (_, readers, words) => {
  sends({ ...sent, readers });
  render(<Today />);
  expect((await screen.findByText(words)).closest("section")!.textContent).toContain("About “The 9 bus”");
  expect(text()).not.toContain(NOTHING_NEW);
});

test("one card for one person away, however much was sent; none once it is answered or taken back", async () => {
  sends(sent, { ...sent, id: "y", words: "My room" });
  const { unmount } = render(<Today />);
  await screen.findByText("Sam is away until 9 March 2099. Zed is reading messages.");
  expect(screen.getByText("See my views").closest("a")!.getAttribute("href")).toBe("/voices");
  unmount();
  sends({ ...sent, decision: { id: "d", decided_at: "2001-03-06T10:00:00Z" } }, { ...sent, id: "y", state: "taken_back" }, { ...sent, id: "z", readers: [{ ...sam, away: false }, zed] });
  render(<Today />);
  await screen.findByText(NOTHING_NEW);
  expect(text()).not.toContain("is away");
});

test("six words not kept safe yet, and a newer app, each have a card", async () => {
  await signIn({ words_confirmed: false });
  newerApp.value = true;
  render(<Today />);
  expect((await screen.findByText("Make six new words")).closest("a")!.getAttribute("href")).toBe("/words");
  screen.getByText("There is a newer app. Get it when you are done.");
});

test("nothing that was read outlives the lock", async () => {
  serve({ "GET /api/decisions/": () => ({ decisions: [line] }) });
  render(<Today />);
  await screen.findByText("Sam wrote back");
  await lock();
  await vi.waitFor(() => expect(text()).not.toContain("Sam"));
});

test("the newer app is offered once nothing above its button can still come and push it away", async () => {
  let arrive = (): void => undefined;
  serve({ "GET /api/voices/": () => new Promise((done) => { arrive = () => done({ voices: [draft] }); }) });
  newerApp.value = true;
  render(<Today />);
  await screen.findByText("How is your plan going?", {}, { timeout: 3000 }); // a breath later, without the drafts
  expect(screen.queryByText("Get it now")).toBeNull();
  arrive();
  await screen.findByText("Get it now");
  expect(text().indexOf("You have 1 draft")).toBeLessThan(text().indexOf("Get it now"));
});

test("something is new and the answers could not be read: both are said", async () => {
  const request = { id: "r", version_id: "1", yes_to: "plan", state: "waiting", asked_by: { id: "s", first_name: "Sam" }, people: [], ends_on: "2099-01-01", asked_at: "2001-03-06T10:00:00Z", covers: [] };
  serve({ "GET /api/decisions/": problem(500, "failed"), "GET /api/taking-part/requests": () => ({ requests: [request] }) });
  render(<Today />);
  await screen.findByText("Sam asks you something.");
  await screen.findByText("We could not check for news. Try again.");
});

test("what can be answered no more is not asked", async () => {
  const request = { id: "r", version_id: "1", yes_to: "plan", state: "waiting", is_over: true, asked_by: { id: "s", first_name: "Sam" }, people: [], ends_on: "2001-03-08", asked_at: "2001-03-06T10:00:00Z", covers: [] };
  serve({ "GET /api/taking-part/requests": () => ({ requests: [request] }) });
  render(<Today />);
  await screen.findByText(NOTHING_NEW);
  expect(text()).not.toContain("Sam asks you something.");
});
