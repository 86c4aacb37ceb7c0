/** A shared tablet: what is sealed when, what is dropped when, and what is left of it afterwards. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BEGIN, carried, handOver, ID, startTablet, TICKET } from "../../../tests/handed_over";
import { calls, noSignal, nothing, problem, serve } from "../../../tests/young_server";
import { tabletStore } from "../../carried";
import { lock, me } from "../../session";
import { routeFor } from "../shell/shell";
import { routes, tablet } from "../routes";
import { bin, keepForMe, sendBeforeSetUp, sendTo } from "./ending";
import Tablet from "./screen";
import { ended, enterBeforeSetUp, enterWithWords, giveBack, open, paused, say, saying, sealPause, startSaying, told } from "./state";
import { step } from "./steps";

const left = async () => [...(await carried()), ...(await (await tabletStore()).getAll("kept"))];

beforeEach(startTablet);
afterEach(() => { vi.restoreAllMocks(); });

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
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
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

const SIX = "one two three four five six";
const NO_COVER = { without_cover: [], with_cover: [] };
/** Handed over to somebody whose six words are in, and who said this. */
async function saidHere(words: string): Promise<void> {
  await handOver(true);
  await enterWithWords(SIX);
  startSaying("worries");
  if (words) say(words);
}
const fullTablet = async () => vi.spyOn(await tabletStore(), "put").mockRejectedValue(new DOMException("", "QuotaExceededError"));

test("words rubbed out are not kept, and do not come to their phone", async () => {
  await saidHere("he hits me");
  await sealPause();
  say("");
  await sealPause();
  expect(await carried()).toEqual([]);
  say("he hits me");
  void sealPause(); // still being sealed
  say(" ");
  await giveBack();
  expect(await carried()).toEqual([]);
  expect(calls.filter(({ path }) => path.includes("/carried/"))).toEqual([]);
});

test("left lying with nothing typed, nothing is said to be kept, and the tablet begins anew", async () => {
  await saidHere("");
  step.value = "say";
  render(<Tablet />);
  await lock();
  expect([ended.value, saying.value]).toEqual([null, null]);
  await screen.findByText("Hi. This is your turn.");
});

test("left lying and the words could not be sealed: nothing says they are kept; their six words or a try that works bring them on", async () => {
  for (const next of ["six words", "once more"]) {
    await saidHere("he hits me");
    step.value = "say";
    const { unmount } = render(<Tablet />);
    await screen.findByDisplayValue("he hits me");
    const full = await fullTablet();
    await lock();
    await screen.findByText("Still there?");
    expect(document.body.textContent).not.toMatch(/he hits me|Kept/);
    fireEvent.click(screen.getByText("Keep for me"));
    await screen.findByText("We could not keep them here yet. Try again.");
    fireEvent.click(screen.getByText("Type my six words"));
    await screen.findByText("Type your six words.");
    step.value = "say"; // the browser's own Back
    await screen.findByText("Still there?");
    full.mockRestore();
    if (next === "six words") {
      fireEvent.click(screen.getByText("Type my six words"));
      await enterWithWords(SIX);
      step.value = "say";
      await screen.findByDisplayValue("he hits me");
    } else {
      serve({ "PUT /api/voices/carried/.*": noSignal });
      fireEvent.click(screen.getByText("Keep for me"));
      await screen.findByText("Kept shut for you.");
      expect(await carried()).toHaveLength(1);
    }
    unmount();
    await giveBack();
  }
});

test("sent, and the answer lost: it may have gone, which is said with what to do; a server that never saw it makes it a draft", async () => {
  for (const lost of [noSignal, () => new Response(null, { status: 504 })]) {
    const sent: unknown[] = [];
    serve({ "PUT /api/voices/[^/]+": ({ body }) => { sent.push(body!.send_to); return lost(); }, "PUT /api/voices/carried/.*": nothing });
    await saidHere("loud at night");
    await sendTo([{ id: "s", first_name: "Sam" }], NO_COVER);
    expect([sent, ended.value, saying.value]).toEqual([[["s"]], { kind: "unsure", names: ["Sam"], voice_id: expect.any(String) as string }, null]);
    const { unmount } = render(<Tablet />);
    await screen.findByText("We do not know yet if it went.");
    screen.getByText("Sam may have it.");
    expect(document.body.textContent).not.toMatch(/cannot open/);
    await vi.waitFor(() => expect(calls.some(({ path }) => path.includes("/carried/"))).toBe(true));
    unmount();
    await giveBack();
  }
  serve({ "PUT /api/voices/proposals/.*": noSignal });
  await handOver(false);
  await enterBeforeSetUp();
  startSaying("good");
  say("the dog");
  await sendBeforeSetUp();
  render(<Tablet />);
  await screen.findByText("We do not know yet if it went.");
  screen.getByText("If not, Sam can read it when there is signal.");
});

test("where the session was over, or there is no signal at all, nothing can have gone: it is kept shut", async () => {
  for (const answer of [problem(401, "signed_out"), noSignal]) {
    await saidHere("loud at night");
    serve({ "PUT /api/voices/.*": answer });
    if (answer === noSignal) vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    await sendTo([{ id: "s", first_name: "Sam" }], NO_COVER);
    await vi.waitFor(() => expect(ended.value).toEqual({ kind: "sealed", to: "them" }));
    await giveBack();
  }
});

test("what is on its way cannot be binned nor left; locked meanwhile, nothing says that it did not go", async () => {
  let arrive = (): void => undefined;
  serve({ "GET /api/people/my-adults": () => ({ adults: [{ id: "s", first_name: "Sam", what: "keyworker", works_with_me: true, ready: true }] }), "PUT /api/voices/carried/.*": nothing,
    "PUT /api/voices/[^/]+": () => new Promise((done) => { arrive = () => done({ readers: [{ first_name: "Sam" }] }); }) });
  await saidHere("loud at night");
  step.value = "say";
  step.value = "end";
  render(<Tablet />);
  fireEvent.click(await screen.findByLabelText(/Sam/));
  fireEvent.click(screen.getByText("Bin it"));
  screen.getByText("Bin this?");
  fireEvent.click(screen.getByText("Send"));
  await vi.waitFor(() => expect(screen.queryByText(/Bin/)).toBeNull());
  expect(screen.queryByText("Back")).toBeNull();
  history.back();
  await new Promise((done) => setTimeout(done, 50));
  screen.getByText("What now?");
  await vi.waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
  await lock();
  const was = ended.value;
  await screen.findByText("We do not know yet if it went.");
  fireEvent.click(screen.getByText("Say something more"));
  await enterWithWords(SIX);
  startSaying("good"); // what still hangs holds up nothing that is said since
  say("the dog");
  step.value = "end";
  await screen.findByText("Bin it");
  saying.value = null;
  ended.value = was;
  arrive();
  await screen.findByText("Sent to Sam.");
  expect(await carried()).toEqual([]);
});

test("what says “It is gone.” stays so when an answer comes late", async () => {
  let arrive = (): void => undefined;
  serve({ "PUT /api/voices/[^/]+": () => new Promise((done) => { arrive = () => done({ readers: [] }); }) });
  await saidHere("loud at night");
  const keeping = keepForMe();
  await vi.waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
  void sealPause(); // still being sealed
  await bin();
  arrive();
  await keeping;
  expect([ended.value, await carried()]).toEqual([{ kind: "binned" }, []]);
});

test("a session that only writes is shown the tablet, whatever the path, but for its six words and help", () => {
  const at = (path: string) => ({ route: routes.find((one) => one.path === path)! });
  for (const path of ["/", "/voices", "/phones", "/plan", "/can-see"]) expect(routeFor(at(path), true, false, true)).toBe(tablet);
  for (const path of ["/words", "/help"]) expect(routeFor(at(path), true, false, true)).toBe(at(path).route);
  expect(me.value).toBeNull();
});
