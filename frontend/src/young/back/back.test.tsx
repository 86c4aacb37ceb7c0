/** Letting somebody back in, on the phone: what it says while it waits, and the one tap that stops it. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls, noSignal, nothing, problem, serve, signIn, startServer } from "../../../tests/young_server";
import { findDevice } from "../../device";
import { lock } from "../../session";
import { wipePhone } from "../../stored";
import { outcomeOf } from "../lock/state";
import { wordsFor } from "../lock/words";
import { Problem } from "../../api";
import Today from "../features/today/screen";
import { NewPhone } from "./card";
import { lastRead, readAgain } from "../features/last_read/state";
import { NOTICE, type Notice, readNotice, takeUp } from "./state";
import { waitsFor } from "./waits_for";

const told: Notice = { state: "taken_up", started_by: { id: "s", first_name: "Sam" }, started_at: "2001-03-06T10:00:00Z" };
const MINE = "GET /api/sign-in/ways-back/mine";
const STOP = "POST /api/sign-in/ways-back/mine/stop";
const posts = () => calls.filter(({ method }) => method === "POST").map(({ path }) => path);

beforeEach(async () => { startServer(); await wipePhone(); });
afterEach(async () => { await lock(); });

test("what a new phone waits for is said, with the day, and never that it is lost for good", () => {
  expect(waitsFor({ state: "taken_up" })).toBe("An adult has to see you or talk to you. Then they say it was you.");
  expect(waitsFor({ state: "confirmed", opens_at: "2001-03-06T10:00:00Z" })).toContain("You can open it from 6 March 2001 at");
  for (const state of ["ended", "stopped"] as const) expect(waitsFor({ state })).toContain("Ask your worker to start again.");
});

test("at the lock the PIN of a phone that waits, and of one of before, is told the truth and not “too many tries”", () => {
  const waits = outcomeOf(new Problem(409, "key_waits", "", {}, { key_state: "taken_up", opens_at: null }));
  expect(wordsFor(waits, "")).toBe("You are not in yet. An adult has to see you or talk to you. Then they say it was you.");
  expect(wordsFor(outcomeOf(new Problem(409, "let_in_elsewhere", "")), "")).toBe("You were let in on a new phone.");
});

test("somebody asked: who and when, two answers that look the same, and one tap stops it", async () => {
  let stopped = false;
  serve({ [MINE]: () => ({ notice: stopped ? { ...told, state: "stopped", over_at: "2001-03-07T10:00:00Z" } : told }), [STOP]: () => { stopped = true; return nothing(); } });
  await signIn();
  await readAgain(NOTICE, readNotice); // as Today does
  render(<NewPhone />);
  await screen.findByText("Somebody asked to let you in on a new phone. Was that you?");
  await screen.findByText("Sam asked on 6 March 2001.");
  const [no, yes] = ["No. Stop it", "That was me"].map((name) => screen.getByRole("button", { name }));
  expect(no!.className).toBe(yes!.className);
  fireEvent.click(no!);
  await screen.findByText("You stopped it on 7 March 2001. No one got in.");
  expect(posts()).toEqual(["/api/sign-in/ways-back/mine/stop"]);
});

test("once it is put away, an answer that was on its way does not bring it back", async () => {
  let tell: () => void = () => undefined;
  serve({ [MINE]: () => ({ notice: { ...told, state: "done" } }), "POST /api/sign-in/ways-back/mine/put-away": nothing });
  await signIn();
  await readAgain(NOTICE, readNotice);
  render(<NewPhone />);
  await screen.findByText("You are back in.");
  serve({ [MINE]: () => new Promise((done) => { tell = () => done({ notice: { ...told, state: "done" } }); }) });
  const late = readAgain(NOTICE, readNotice);
  fireEvent.click(screen.getByRole("button", { name: "OK" }));
  await vi.waitFor(() => expect(screen.queryByText("You are back in.")).toBeNull());
  tell();
  await late;
  expect(lastRead(NOTICE).value.value).toBeNull();
  expect(screen.queryByText("You are back in.")).toBeNull();
});

test("“That was me” tells nobody anything, and it is asked again after the next unlock", async () => {
  serve({ [MINE]: () => ({ notice: told }) });
  await signIn();
  await readAgain(NOTICE, readNotice); // as Today does
  const first = render(<NewPhone />);
  fireEvent.click(await screen.findByRole("button", { name: "That was me" }));
  await vi.waitFor(() => expect(screen.queryByText(/Was that you/)).toBeNull());
  expect(posts()).toEqual([]);
  first.unmount();
  await lock();
  await signIn();
  await readAgain(NOTICE, readNotice); // as Today does
  render(<NewPhone />);
  await screen.findByText("Somebody asked to let you in on a new phone. Was that you?");
});

test("a stop that did not go through is never called done", async () => {
  serve({ [MINE]: () => ({ notice: told }), [STOP]: noSignal });
  await signIn();
  await readAgain(NOTICE, readNotice); // as Today does
  render(<NewPhone />);
  fireEvent.click(await screen.findByRole("button", { name: "No. Stop it" }));
  await screen.findByText("That did not work. Try again.");
  expect(screen.queryByText(/No one got in/)).toBeNull();
});

test("words that were refused keep no PIN on this phone; a phone that waits does", async () => {
  const link = { id: "a", words: "one two three four five six", check1: "blue", check2: "kite" };
  serve({ "POST /api/sign-in/ways-back/redeem": problem(410, "invitation_ended") });
  expect((await takeUp(link, "194827", "")).kind).toBe("ended");
  expect(await findDevice()).toBeUndefined();
  serve({ "POST /api/sign-in/ways-back/redeem": problem(409, "key_waits") });
  expect((await takeUp(link, "194827", "")).kind).toBe("waits");
  expect(await findDevice()).toBeDefined();
});

test("somebody asks to let me in on a new phone: then Today does not say that nothing is new", async () => {
  serve({ [MINE]: () => ({ notice: told }), "GET /api/decisions/": () => ({ decisions: [] }), "GET /api/voices/": () => ({ voices: [] }), "GET /api/people/my-adults": () => ({ adults: [] }) });
  render(<Today />);
  await screen.findByText("Somebody asked to let you in on a new phone. Was that you?");
  expect(screen.queryByText(/Nothing new/)).toBeNull();
});
