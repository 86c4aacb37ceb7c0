/** Words somebody typed for me: on Today, read back, and each of the three answers. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls, noSignal, problem, puts, serve, signIn, startServer } from "../../../../tests/young_server";
import { openDraft } from "../../../drafts";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import Today from "../today/screen";
import { ending } from "../voices/sending";
import { finishWriting, kept, resumeWriting, saveNow, writing } from "../voices/writing";
import OneProposal from "./screen";

const typed_by = { id: "s", first_name: "Sam", works_with_me: true };
const typed = { id: "t", version_id: "1", about: { kind: "anything" }, feeling: "not_well", words: "No  more\nbus", interpreter: false, typed_at: "2001-03-06T10:00:00Z", state: "waiting", typed_by };
const voice = { id: "t", version_id: "1", about: { kind: "anything" }, state: "sent", created_at: "2001-03-06T10:00:00Z", updated_at: "2001-03-06T10:00:00Z", readers: [], waiting: [] };
const NEWER = "There are newer words now. Read those first.";

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({ "GET /api/voices/proposals": () => ({ proposals: [typed] }), "GET /api/voices/proposals/t": () => typed });
});
afterEach(async () => { await finishWriting(); await lock(); });

const open = async (): Promise<void> => { render(<OneProposal params={{ id: "t" }} />); await screen.findByText("Are these your words?"); await screen.findByText("Change it"); };
const posts = () => calls.filter(({ method }) => method === "POST");

test("a card on Today, and then not “nothing new”", async () => {
  serve({ "GET /api/decisions/": () => ({ decisions: [] }), "GET /api/voices/": () => ({ voices: [] }), "GET /api/people/my-adults": () => ({ adults: [] }) });
  render(<Today />);
  await screen.findByText("Sam typed something you said.");
  expect((await screen.findByText("Read it")).closest("a")!.getAttribute("href")).toBe("/proposals/t");
  expect(document.body.textContent).not.toContain("Nothing new.");
  expect(document.body.textContent).not.toContain("bus"); // words are behind it
});

test("the exact words, and yes to exactly that version", async () => {
  serve({ "POST /api/voices/proposals/t/confirm": () => voice });
  await open();
  expect(document.querySelector("blockquote")!.textContent).toBe("Not well\nNo  more\nbus");
  fireEvent.click(screen.getByText("Yes, those are my words"));
  await vi.waitFor(() => expect(ending.value).toMatchObject({ kind: "sent", voice: { id: "t" } }));
  expect(posts()).toMatchObject([{ path: "/api/voices/proposals/t/confirm", body: { version_id: "1" } }]);
});

test("newer words: says so, and shows them", async () => {
  serve({ "POST /api/voices/proposals/t/confirm": problem(409, "newer_words") });
  await open();
  serve({ "GET /api/voices/proposals/t": () => ({ ...typed, version_id: "2", words: "Newer" }) });
  fireEvent.click(screen.getByText("Yes, those are my words"));
  await screen.findByText(NEWER);
  await screen.findByText(/Newer/);
});

test("no signal: nothing is said for me, and it can be tried again", async () => {
  serve({ "POST /api/voices/proposals/t/confirm": noSignal });
  await open();
  fireEvent.click(screen.getByText("Yes, those are my words"));
  await screen.findByText("No signal. Try again when there is signal.");
  screen.getByText("Yes, those are my words");
});

test("“Change it” is my own draft, and says on every save what it takes the place of", async () => {
  serve({ "PUT /api/voices/.*": () => voice });
  await open();
  fireEvent.click(screen.getByText("Change it"));
  await vi.waitFor(() => expect(writing.value).toMatchObject({ words: typed.words, feeling: "not_well", instead_of: "t" }));
  expect(writing.value!.id).not.toBe("t");
  expect(puts()).toEqual([]); // kept or sent, not before
  await saveNow();
  expect(puts()).toMatchObject([{ body: { words: typed.words, instead_of: "t" } }]);
});

test("“Change it” with no signal is kept sealed, with what it takes the place of", async () => {
  await open();
  fireEvent.click(screen.getByText("Change it"));
  await vi.waitFor(() => expect(writing.value).not.toBeNull());
  serve({ "PUT /api/voices/.*": noSignal });
  await saveNow();
  expect(kept.value).toBe("on_phone");
  expect(await openDraft(writing.value!.id)).toMatchObject({ instead_of: "t" });
  expect(await resumeWriting()).toBe(true);
});

test("“Not my words” asks once, ends it, and says who heard it", async () => {
  serve({ "POST /api/voices/proposals/t/not-mine": () => ({ state: "not_theirs", heard_by: { id: "s", first_name: "Sam" } }) });
  await open();
  fireEvent.click(screen.getByText("Not my words"));
  expect(posts()).toEqual([]);
  fireEvent.click(screen.getByText("Not my words"));
  await screen.findByText("Sam heard this and may still have to act.");
  screen.getByText("No one can read it here now.");
});

test("who typed it has left: no yes to them, and the way to pick somebody", async () => {
  serve({ "GET /api/voices/proposals/t": () => ({ ...typed, typed_by: { ...typed_by, works_with_me: false } }) });
  await open();
  expect(screen.queryByText("Yes, those are my words")).toBeNull();
  screen.getByText(/Sam does not work with you now\. Tap “Change it” to pick who sees it\./);
});
