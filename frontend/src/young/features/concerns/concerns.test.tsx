/** What was passed on about me, and my own note to it: no word of a note is lost, and one that was not taken says so. */
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { noSignal, nothing, problem, puts, serve, signIn, startServer } from "../../../../tests/young_server";
import { listDrafts } from "../../../drafts";
import { sendWaiting, waiting } from "../../../outbox";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import { PassedOnCard } from "./passed_on";
import { addNote, keepNote, noteBegun, type PassedOn } from "./state";

const one: PassedOn = { id: "c", voice_id: "v", passed_on_by: { id: "s", first_name: "Sam" }, receiver: { id: "j", first_name: "Jo" }, passed_on_at: "2001-03-06T10:00:00Z", told_on: "2001-03-06", note: null };
const NOT_SENT = "We could not send it. Your words are still here. Try again.";
const again = vi.fn();
const show = (some: Partial<PassedOn> = {}): void => { cleanup(); render(<PassedOnCard one={{ ...one, ...some }} again={again} />); };
const type = (value: string): void => { fireEvent.input(screen.getByLabelText(/Your note/), { target: { value } }); };

beforeEach(async () => { startServer(); await wipePhone(); await signIn(); again.mockReset(); });
afterEach(async () => { cleanup(); await lock(); });

test("what was typed is there again after a lock, and what was rubbed out is not", async () => {
  for (const words of ["On Monday he", ""]) {
    show();
    await screen.findByLabelText(/Your note/);
    type("x");
    type(words);
    await lock();
    await signIn();
    show();
    await vi.waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>(/Your note/).value).toBe(words));
  }
  expect(await listDrafts()).toEqual([]);
});

test("a note that is sent is kept here no more", async () => {
  serve({ "PUT /api/voices/concerns/c/note": nothing });
  show();
  type("That is not how it was.");
  fireEvent.click(screen.getByText("Add a note"));
  await vi.waitFor(() => expect(again).toHaveBeenCalled());
  expect(puts()).toMatchObject([{ body: { note: "That is not how it was." } }]);
  expect(await listDrafts()).toEqual([]);
});

test("one that is there already is kept here no more, whatever kept it here as it went", async () => {
  await keepNote("c", "That is not how it was.");
  show({ note: "That is not how it was." });
  await vi.waitFor(async () => expect(await listDrafts()).toEqual([]));
  expect(screen.queryByText("Not sent")).toBeNull();
});

test("a note the server would not take says so, at once or later, with its words to send again", async () => {
  const refused = problem(422, "empty");
  for (const first of [refused, noSignal]) {
    serve({ "PUT /api/voices/concerns/c/note": first });
    show();
    type("That is not how it was.");
    fireEvent.click(screen.getByText("Add a note"));
    if (first === noSignal) {
      await screen.findByText(/Saved on this phone/);
      serve({ "PUT /api/voices/concerns/c/note": refused });
      await sendWaiting();
    }
    await screen.findByText(NOT_SENT);
    await screen.findByDisplayValue("That is not how it was.");
    expect(waiting.value).toEqual([]);
    await lock();
    await wipePhone();
    await signIn();
  }
});

test("one that was not taken keeps its words where it is a draft again before the screen that sent it looks", async () => {
  serve({ "PUT /api/voices/concerns/c/note": problem(422, "empty") });
  let looked: () => void = () => undefined;
  const isDraftAgain = new Promise<void>((done) => { looked = done; });
  const turns: string[] = [];
  // The screen that sent it looks at the queue once more after the send: last of all, as on a slow phone.
  const request = async (name: string, drain: () => Promise<void>): Promise<void> => { if (turns.push(name) > 1) await isDraftAgain; await drain(); };
  const slow = vi.spyOn(navigator, "locks", "get").mockReturnValue({ request } as unknown as LockManager);
  const adding = addNote("c", "That is not how it was.");
  await vi.waitFor(() => expect(waiting.value).toMatchObject([{ failed: "empty" }]));
  expect(await noteBegun("c")).toEqual({ note: "That is not how it was.", refused: true });
  looked();
  expect(await adding).toBe(false);
  expect((await noteBegun("c")).note).toBe("That is not how it was.");
  slow.mockRestore();
});

test("where a note of mine is there already, this one is shown as not sent until I delete it", async () => {
  serve({ "PUT /api/voices/concerns/c/note": problem(409, "noted") });
  show();
  type("From this phone");
  fireEvent.click(screen.getByText("Add a note"));
  await vi.waitFor(() => expect(again).toHaveBeenCalled()); // it is read again, and shows the note that is there
  show({ note: "From the other phone" });
  screen.getByText("From the other phone");
  await screen.findByText("From this phone");
  screen.getByText("This one was not sent. Your first note is there, and it stays. You can say more in a new view.");
  fireEvent.click(screen.getByText("Delete"));
  fireEvent.click(screen.getByText("Delete"));
  await vi.waitFor(() => expect(screen.queryByText("From this phone")).toBeNull());
  await vi.waitFor(async () => expect(await listDrafts()).toEqual([]));
});
