/** One voice: the exact words, and taking it back from the page itself. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { calls, noSignal, serve, signIn, startServer } from "../../../../../tests/young_server";
import { lock } from "../../../../session";
import { wipePhone } from "../../../../stored";
import type { Voice } from "../state";
import One from "./screen";

const WORDS = "I hate the  9 bus.\n<b>Let me</b> stay.";
let voice: Voice;

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  voice = { id: "v", version_id: "1", about: { kind: "plan" }, words: WORDS, state: "sent", created_at: "2001-03-06T10:00:00Z", updated_at: "2001-03-06T10:00:00Z", due_on: "2001-03-13",
    named_adult: { id: "s", first_name: "Sam" }, readers: [{ id: "s", first_name: "Sam", what: "keyworker", owed: false, opened_at: "2001-03-07T10:00:00Z" }], waiting: [] };
  serve({ "GET /api/voices/v": () => voice, "POST /api/voices/v/take-back": () => {
    voice = { ...voice, state: "taken_back", readers: [], taken_back_at: "2001-03-08T10:00:00Z" };
    return { state: "taken_back", read_by: [{ id: "s", first_name: "Sam", opened_at: "2001-03-07T10:00:00Z" }] };
  } });
});
afterEach(async () => { await lock(); });

test("shows the words exactly, and a late answer without blaming anybody", async () => {
  render(<One params={{ id: "v" }} />);
  await screen.findByText("You said");
  expect(document.querySelector("blockquote")!.textContent).toBe(WORDS);
  expect(document.querySelector("blockquote b")).toBeNull();
  expect(document.body.textContent).toContain("No answer yet. It was due on 13 March 2001.");
});

test("taking back asks first, tells the truth before, and after", async () => {
  render(<One params={{ id: "v" }} />);
  fireEvent.click(await screen.findByText("Take it back"));
  screen.getByText("Sam already read this. We cannot make them forget. We can stop them opening it again.");
  expect(calls.some(({ method }) => method === "POST")).toBe(false);
  fireEvent.click(screen.getByText("Take it back"));
  await screen.findByText("Sam already read it. They can’t open it again.");
  await screen.findByText("You took this back on 8 March 2001.");
  expect(screen.queryByText("Take it back")).toBeNull();
});

test("when it could not be taken back, it does not say so", async () => {
  serve({ "POST /api/voices/v/take-back": noSignal });
  render(<One params={{ id: "v" }} />);
  fireEvent.click(await screen.findByText("Take it back"));
  fireEvent.click(screen.getByText("Take it back"));
  await screen.findByText("We could not take it back. Check your signal and try again.");
  expect(screen.queryByText(/You took it back/)).toBeNull();
});
