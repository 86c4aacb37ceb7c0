/** On a shared tablet, what they were asked: answered there, said again there, and gone with the session. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { beforeEach, expect, test, vi } from "vitest";
import { handOver, startTablet } from "../../../tests/handed_over";
import { calls, noSignal, problem, serve } from "../../../tests/young_server";
import { lock } from "../../session";
import type { Request } from "../features/yeses/state";
import { answered, openAsked, readWaiting, settle, waiting } from "./asked";
import Tablet from "./screen";
import { enterWithWords, giveBack } from "./state";
import { step } from "./steps";

beforeEach(startTablet);

const asked = (id: string, state: string, more: object = {}) => ({
  id, version_id: "1", yes_to: "plan", state, asked_by: { id: "s", first_name: "Sam", what: "keyworker" }, people: [{ id: "n", first_name: "Noor", what: "specialist", state: null }], ends_on: "2099-01-01", ends_soon: false,
  is_over: false, asked_at: "2001-03-06T10:00:00Z", covers: [], can_show_former: true, sheet: { code: "plan", version: "1", parts: [{ heading: "Your plan", lines: ["We ask: can Noor read it?"] }] }, ...more,
});
const words = async (): Promise<void> => {
  fireEvent.click(await screen.findByText("Say something"));
  fireEvent.input(screen.getByLabelText("Your six words"), { target: { value: "one two three four five six" } });
  fireEvent.submit((await screen.findByDisplayValue("one two three four five six")).closest("form")!);
};

test("what waits is asked after the six words; a yes there says an adult is near, is shown nothing earlier, and says it waits", async () => {
  await handOver(true);
  const waits = { ...asked("r", "yes"), people: [{ id: "n", first_name: "Noor", what: "specialist", state: "waiting", second_yes_after: "2001-03-07T10:00:00Z" }] };
  serve({ "GET /api/taking-part/requests": () => ({ requests: [asked("r", "waiting"), asked("l", "later"), asked("o", "waiting", { is_over: true }), asked("y", "yes", { yes_to: "quotation" })] }), "GET /api/taking-part/requests/r": () => asked("r", "waiting"), "POST /api/taking-part/requests/r/answer": () => waits });
  render(<Tablet />);
  await words();
  await screen.findByText("What do you want to do?");
  expect(screen.getAllByText("See what it is")).toHaveLength(1);
  fireEvent.click(screen.getByText("See what it is"));
  fireEvent.click(await screen.findByText("Yes, and I pick who"));
  fireEvent.click(screen.getByLabelText(/Noor/));
  fireEvent.click(screen.getByText("Say yes"));
  await screen.findByText("Your yes waits for you.");
  await screen.findByText("Till then it does nothing for Noor.");
  expect(calls.filter(({ path }) => path.includes("/requests/r/"))).toMatchObject([{ body: { answer: "yes", version_id: "1", reader_ids: ["n"], with_adult: "with_adult" } }]);
  expect(calls.some(({ path }) => path.startsWith("/api/voices"))).toBe(false);
  fireEvent.click(screen.getByText("Go on"));
  await screen.findByText("What do you want to do?");
  expect(screen.queryByText("See what it is")).toBeNull();
});

test("a yes that waited its day is said again only where another adult handed it over and nobody sees the screen", async () => {
  const people = (state: string) => [{ id: "n", first_name: "Noor", what: "specialist", state, second_yes_after: "2001-03-07T10:00:00Z" }];
  const again = (by: string) => asked("r", "yes", { asked_by: { id: by, first_name: "Rae", what: "keyworker" }, people: people("waiting"), answered_at: "2001-03-06T10:00:00Z" });
  for (const by of ["s", "r"]) {
    await handOver(true);
    serve({ "GET /api/taking-part/requests": () => ({ requests: [again(by)] }), "GET /api/taking-part/requests/r": () => again(by), "POST /api/taking-part/requests/r/second-yes": () => ({ ...again(by), people: people("standing") }) });
    const { unmount } = render(<Tablet />);
    await words();
    fireEvent.click(await screen.findByText("See what it is"));
    await screen.findByText(by === "s" ? "Sam was there the first time. Ask another adult for the tablet, or use your phone." : "Can Sam or anyone else see this screen?");
    expect(screen.queryByText("Yes, I still say yes")).toBeNull();
    if (by === "r") {
      fireEvent.click(screen.getByText("Not sure"));
      await screen.findByText(/Move so that no one can see it/);
      expect(screen.queryByText("Yes, I still say yes")).toBeNull();
      fireEvent.click(screen.getByText("No"));
      fireEvent.click(await screen.findByText("Yes, I still say yes"));
      await screen.findByText("It counts from now.");
      expect(calls.filter(({ path }) => path.includes("/second-yes"))).toMatchObject([{ body: { with_adult: "alone" } }]);
    }
    unmount();
    await giveBack();
    step.value = "begin";
  }
});

test("nothing waits, or it cannot be read: straight on to saying something; left lying, what was asked is gone", async () => {
  for (const list of [() => ({ requests: [asked("l", "later")] }), problem(500, "broken"), noSignal]) {
    await handOver(true);
    serve({ "GET /api/taking-part/requests": list });
    const { unmount } = render(<Tablet />);
    await words();
    await screen.findByText("Who will type?");
    unmount();
    await giveBack();
    step.value = "begin";
  }
  await handOver(true);
  serve({ "GET /api/taking-part/requests": () => ({ requests: [asked("r", "waiting")] }) });
  render(<Tablet />);
  await words();
  await screen.findByText("Sam asks you something.");
  await lock();
  await screen.findByText("Hi. This is your turn.");
  expect(document.body.textContent).not.toContain("asks you something");
});

test("what was answered is not put to them again by a list that was asked for before; answered as it locked, it shows nobody anything", async () => {
  let list = (): void => undefined;
  const waits = () => ({ requests: [asked("r", "waiting")] });
  await handOver(true);
  serve({ "GET /api/taking-part/requests": waits });
  await enterWithWords("one two three four five six");
  await readWaiting();
  serve({ "GET /api/taking-part/requests": () => new Promise((done) => { list = () => done(waits()); }) });
  const slow = readWaiting();
  openAsked("r");
  settle(asked("r", "no") as Request);
  await vi.waitFor(() => expect(waiting()).toEqual([]));
  list();
  await slow;
  expect([waiting(), step.value]).toEqual([[], "answered"]);
  openAsked("r");
  await lock();
  settle(asked("r", "no") as Request);
  expect([answered.value, step.value]).toEqual([null, "begin"]);
});
