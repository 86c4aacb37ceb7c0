/** On my yes to quoting: each use with its exact words, one tap to stop it, and what stopping cannot do. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls, noSignal, nothing, serve, signIn, startServer } from "../../../../tests/young_server";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import { lastRead } from "../last_read/state";
import { keepOff } from "../off_phone/state";
import { readQuotes } from "./state";
import { Uses } from "./uses";

const one = { id: "q", request_id: "r", voice_id: "v", worker: { id: "s", first_name: "Sam", what: "keyworker" }, picked_at: "2001-03-06T10:00:00Z", ended_at: null as string | null, words: "It is too loud.", what_for: "Report to the board, May" };
let quotes: typeof one[];
beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  quotes = [one];
  serve({ "GET /api/voices/quotes/mine": () => ({ quotes, next: null }), "POST /api/voices/quotes/q/stop": () => { quotes = [{ ...one, ended_at: "2001-03-07T10:00:00Z" }]; return nothing(); } });
});
afterEach(async () => { await lock(); });

test("exact words, who, what for and when; one tap stops that one use, and says what cannot be called back", async () => {
  render(<Uses request_id="r" />);
  await screen.findByText("It is too loud.", { selector: "blockquote" });
  screen.getByText("What for: Report to the board, May");
  screen.getByText("Sam picked this on 6 March 2001.");
  screen.getByText("A report that is out can’t be called back.");
  fireEvent.click(screen.getByText("Do not use these words"));
  await screen.findByText(/It stopped on 7 March 2001\. Sam can’t open it here now\./);
  expect(calls.filter(({ method }) => method === "POST")).toHaveLength(1);
  expect(screen.queryByText("Do not use these words")).toBeNull();
});

test("no signal: it says so and the button stays", async () => {
  serve({ "POST /api/voices/quotes/q/stop": noSignal });
  render(<Uses request_id="r" />);
  fireEvent.click(await screen.findByText("Do not use these words"));
  await screen.findByText("We could not stop it. Check your signal and try again.");
  screen.getByText("Do not use these words");
});

test("nobody uses any yet", async () => {
  quotes = [];
  render(<Uses request_id="r" />);
  await screen.findByText("No one has picked words of yours yet.");
});

test("words of what is kept off this phone are not shown here either", async () => {
  await keepOff("v");
  expect(await readQuotes("r")).toEqual({ all: [], more: false });
});

test("“Show more” reads the next page by where the last one ended, until there is none", async () => {
  const page = (id: string, next: string | null) => ({ quotes: [{ ...one, id, words: `Words ${id}` }], next });
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    const { pathname, searchParams: said } = new URL(url, location.origin);
    if (!pathname.endsWith("/mine")) return Promise.resolve(nothing());
    expect(said.get("request_id")).toBe("r");
    asked.push(said.get("before") ?? "");
    return Promise.resolve(Response.json(said.get("before") === "new" ? page("old", null) : page("new", "new")));
  });
  render(<Uses request_id="r" />);
  await screen.findByText("Words new", { selector: "blockquote" });
  fireEvent.click(screen.getByText("Show more"));
  await screen.findByText("Words old", { selector: "blockquote" });
  screen.getByText("Words new", { selector: "blockquote" });
  expect(screen.queryByText("Show more")).toBeNull();
  expect(asked).toEqual(["", "", "new"]);
});

test("keeping it off this phone drops what was read of its uses at once", async () => {
  render(<Uses request_id="r" />);
  await screen.findByText("It is too loud.", { selector: "blockquote" });
  await keepOff("v");
  expect(lastRead("quotes r").value).toEqual({});
});
