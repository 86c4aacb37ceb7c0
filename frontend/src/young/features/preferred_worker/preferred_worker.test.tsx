/** Who I would like to work with: what I tap, what goes, what waits on this phone, and what came of it. */
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fullPhone } from "../../../../tests/young_phone";
import { calls, NEW_KEY, noSignal, problem, puts, serve, signIn, startServer } from "../../../../tests/young_server";
import { dropAsk, askOnPhone, choosing, readAsks, wish } from "./state";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import Today from "../today/screen";
import { askedWords, daysWords } from "./words";
import Workers from "./screen";

const card = (id: string, first_name: string) => ({ id, first_name, what_i_do: "I walk.", agency: "", days: ["tue", "mon"], languages: ["English"], likes: "Dogs.", picture: "mug", works_with_me: id === "s" });
const asked = { id: "a", state: "waiting", asked_at: "2001-03-06T10:00:00Z", hear_by: "2001-03-20", wishes: [{ worker_id: "z", first_name: "Zed", wish: "like" }], why: [], someone: null, talk_asked: false, may_talk: null, outcome: null, is_ok: null, talk_by: null };
const by = { id: "l", first_name: "Lee" };
const outcome = { outcome: "with_help", worker: { id: "z", first_name: "Zed" }, helper: { id: "r", first_name: "Rae" }, because: "", from_on: "2001-03-08", answered_at: "2001-03-08T10:00:00Z", by };

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({
    "GET /api/preferred-worker/workers": () => ({ workers: [card("s", "Sam"), card("z", "Zed")], how_it_works: "You choose." }),
    "GET /api/preferred-worker/mine": () => ({ asks: [] }), "GET /api/preferred-worker/changes": () => ({ changes: [] }),
  });
});
afterEach(async () => { vi.restoreAllMocks(); const write = askOnPhone(); if (write) await dropAsk(write.id); await lock(); });

test("one person liked most, one thing of each, and the same again takes it away", () => {
  wish("s", "like");
  wish("z", "like");
  expect(choosing.value.wishes).toEqual({ s: "maybe", z: "like" });
  wish("s", "not_this");
  wish("z", "like");
  expect(choosing.value.wishes).toEqual({ s: "not_this" });
});

test("what I tap is what goes, and nothing more", async () => {
  serve({ "PUT /api/preferred-worker/asks/.+": () => asked });
  render(<Workers params={{ step: "pick" }} />);
  await screen.findByText("You choose.");
  expect(screen.getAllByText("Days: Monday, Tuesday").length).toBe(2);
  fireEvent.click(screen.getAllByText("I’d like this person")[1]!);
  render(<Workers params={{ step: "why" }} />);
  fireEvent.click(screen.getByLabelText("They get me"));
  fireEvent.click(screen.getByText("Send"));
  await vi.waitFor(() => expect(puts().length).toBe(1));
  expect(puts()[0]!.body).toMatchObject({ wishes: [{ worker_id: "z", wish: "like" }], why: ["gets_me"], someone: null });
  await vi.waitFor(() => expect(choosing.value.wishes).toEqual({}));
});

test("no signal: it waits on this phone and says so", async () => {
  serve({ "PUT /api/preferred-worker/asks/.+": noSignal });
  wish("z", "like");
  render(<Workers params={{ step: "why" }} />);
  fireEvent.click(screen.getByText("Send"));
  await vi.waitFor(() => expect(askOnPhone()).toBeTruthy());
  render(<Workers params={{}} />);
  await screen.findByText("Saved. It will go next time you open this with signal.");
  cleanup();
  await lock();
  await signIn({ person_id: "somebody else", ...NEW_KEY });
  render(<Workers params={{}} />);
  await screen.findByText("Choose a worker");
  expect(screen.queryByText(/It will go next time/)).toBeNull();
});

test("a full phone sends straight, and what could not go is still there to be sent", async () => {
  history.replaceState(null, "", "/workers/why");
  await fullPhone();
  serve({ "PUT /api/preferred-worker/asks/.+": noSignal });
  wish("z", "like");
  render(<Workers params={{ step: "why" }} />);
  fireEvent.click(screen.getByText("Send"));
  await screen.findByText("No signal. Try again when there is signal.");
  serve({ "PUT /api/preferred-worker/asks/.+": () => asked });
  fireEvent.click(screen.getByText("Send"));
  wish("s", "like");
  await vi.waitFor(() => expect(puts()).toHaveLength(2));
  await vi.waitFor(() => expect(location.pathname).toBe("/workers"));
  expect(choosing.value.wishes).toEqual({ z: "maybe", s: "like" }); // tapped while it was on its way
  expect(puts().map(({ body }) => body!.wishes)).toEqual(Array(2).fill([{ worker_id: "z", wish: "like" }]));
});

test("what the server would not take says so, and can be deleted", async () => {
  serve({ "PUT /api/preferred-worker/asks/.+": problem(422, "worker_left") });
  wish("z", "like");
  render(<Workers params={{ step: "why" }} />);
  fireEvent.click(screen.getByText("Send"));
  await vi.waitFor(() => expect(askOnPhone()?.failed).toBe("worker_left"));
  render(<Workers params={{}} />);
  await screen.findByText(/We could not send your ask/);
  fireEvent.click(screen.getByText("Delete it"));
  await vi.waitFor(() => expect(askOnPhone()).toBeUndefined());
});

test("yes with help, and whether that is OK", async () => {
  serve({ "GET /api/preferred-worker/mine": () => ({ asks: [{ ...asked, state: "answered", outcome }] }), "POST /api/preferred-worker/asks/a/is-ok": () => asked });
  render(<Workers params={{}} />);
  await screen.findByText("Yes, with help. Zed is your main person. Rae will help them behind the scenes.");
  fireEvent.click(screen.getByText("Not really"));
  await vi.waitFor(() => expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ is_ok: "not_really" }));
});

test("on Today an answer I have not said anything to, and then not “nothing new”", async () => {
  serve({
    "GET /api/preferred-worker/mine": () => ({ asks: [{ ...asked, state: "answered", outcome }] }),
    "GET /api/decisions/": () => ({ decisions: [] }), "GET /api/voices/": () => ({ voices: [] }), "GET /api/people/my-adults": () => ({ adults: [] }), "GET /api/voices/proposals": () => ({ proposals: [] }),
  });
  render(<Today />);
  await screen.findByText("There is an answer.");
  expect(document.body.textContent).not.toContain("Nothing new.");
});

test("an ask is called by whom I like most, else by who is not listed, else that I said who not", async () => {
  expect((await readAsks()).length).toBe(0);
  const of = (some: object) => askedWords({ ...asked, ...some } as never);
  expect(of({})).toBe("You asked for Zed.");
  expect(of({ wishes: [], someone: { who: "My nurse", ask_me_first: true } })).toBe("You asked for My nurse.");
  expect(of({ wishes: [{ worker_id: "z", first_name: "Zed", wish: "not_this" }] })).toBe("You told us who you don’t want.");
  expect(daysWords(["sun", "fri"])).toBe("Friday, Sunday");
});
