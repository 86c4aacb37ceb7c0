/** A shared tablet: what is sealed when, what is dropped when, and what is left of it afterwards. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { beforeEach, expect, test } from "vitest";
import { calls, ME, noSignal, nothing, problem, serve, startServer } from "../../../tests/young_server";
import { tabletStore } from "../../carried";
import { lock, me } from "../../session";
import { routeFor } from "../shell/shell";
import { routes, tablet } from "../routes";
import Tablet from "./screen";
import { ended, enterBeforeSetUp, enterWithWords, giveBack, open, paused, say, saying, sealPause, sendBeforeSetUp, startSaying, takeTicket, told } from "./state";
import { step } from "./steps";

const ID = "01a21abb-1d00-7148-9617-5d33ba9a085f";
const TICKET = "A".repeat(43);
const BEGIN = `POST /api/sign-in/hand-overs/${ID}/begin`;
const answer = (enrolled: boolean) => ({ worker: { id: "s", first_name: "Sam" }, enrolled, reader_id: enrolled ? "p" : "s", seal_to: ME.draft_public, session: enrolled ? null : "d2hv" });
const carried = async () => (await tabletStore()).getAll("carried");
const left = async () => [...(await carried()), ...(await (await tabletStore()).getAll("kept"))];

beforeEach(async () => {
  startServer();
  serve({ [`POST /api/sign-in/hand-overs/${ID}/back`]: nothing, "GET /api/sign-in/me": () => ({ ...ME, scope: "proposal" }), "POST /api/sign-in/phrase": () => ({ session: "d2hv", me: { ...ME, scope: "write" } }) });
  await giveBack();
  for (const { voice_id } of await carried()) await (await tabletStore()).delete("carried", voice_id);
  calls.length = 0;
  step.value = "begin";
});

async function handOver(enrolled: boolean): Promise<void> {
  serve({ [BEGIN]: () => answer(enrolled) });
  history.replaceState(null, "", `/tablet#${ID}.${TICKET}`);
  expect(takeTicket()).toEqual({ invitation: "" });
  expect(await open()).toBe("open");
}

test("the ticket leaves the address at once, and the tablet keeps no word of it but the ticket", async () => {
  await handOver(true);
  expect(location.hash).toBe("");
  expect(await left()).toEqual([{ ticket: { id: ID, ticket: TICKET }, told: told.value }]);
});

test("a reload with no signal goes on from what was told; given back, it does not", async () => {
  await handOver(true);
  told.value = null;
  serve({ [BEGIN]: noSignal });
  expect(await open()).toBe("open");
  expect(JSON.stringify(told.value)).toContain("Sam");
  await giveBack();
  expect(await open()).toBe("no_ticket");
  expect(await left()).toEqual([]);
});

test("with their key each pause is sealed; before set-up nothing is kept before “Send”", async () => {
  await handOver(true);
  startSaying("worries");
  say("loud at night");
  await sealPause();
  expect(await carried()).toMatchObject([{ reader_id: "p" }]);
  expect(JSON.stringify(await carried())).not.toContain("loud");
  await giveBack();
  for (const { voice_id } of await carried()) await (await tabletStore()).delete("carried", voice_id);
  await handOver(false);
  startSaying("worries");
  say("loud at night");
  await sealPause();
  expect(await carried()).toEqual([]);
});

test("before set-up, with no signal, “Send” seals it to the worker it was for", async () => {
  await handOver(false);
  expect(await enterBeforeSetUp()).toBe(true);
  startSaying("good");
  say("the dog");
  serve({ "PUT /api/voices/.*": noSignal });
  await sendBeforeSetUp();
  expect(ended.value).toEqual({ kind: "sealed", to: "worker" });
  expect(saying.value).toBeNull();
  expect(await carried()).toMatchObject([{ reader_id: "s" }]);
});

test("left lying, words with a key leave the page sealed; before set-up they wait behind a page that shows none", async () => {
  await handOver(true);
  await enterWithWords("one two three four five six");
  startSaying("good");
  say("the dog");
  serve({ "PUT /api/voices/carried/.*": noSignal });
  await lock();
  expect([saying.value, ended.value]).toEqual([null, { kind: "sealed", to: "them" }]);
  expect(await carried()).toHaveLength(1);
  await giveBack();
  await handOver(false);
  await enterBeforeSetUp();
  startSaying("good");
  say("a secret");
  step.value = "say";
  await lock();
  expect(paused.value).toBe(true);
  render(<Tablet />);
  await screen.findByText("Still there?");
  expect(document.body.textContent).not.toContain("a secret");
  fireEvent.click(screen.getByText("Go on"));
  expect(await screen.findByDisplayValue("a secret")).toBeTruthy();
});

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

test("a session that only writes is shown the tablet, whatever the path, but for its six words and help", () => {
  const at = (path: string) => ({ route: routes.find((one) => one.path === path)! });
  for (const path of ["/", "/voices", "/phones", "/plan", "/can-see"]) expect(routeFor(at(path), true, false, true)).toBe(tablet);
  for (const path of ["/words", "/help"]) expect(routeFor(at(path), true, false, true)).toBe(at(path).route);
  expect(me.value).toBeNull();
});
