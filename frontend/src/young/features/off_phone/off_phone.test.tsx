/** What is kept off this phone is on none of its screens, stays sent, and comes back with the six words alone. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { calls, noSignal, problem, serve, signIn, startServer } from "../../../../tests/young_server";
import { Problem } from "../../../api";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import OneDecision from "../decisions/one/screen";
import { readDecision, readDecisions } from "../decisions/state";
import { lastRead, readAgain } from "../last_read/state";
import { readVoice, readVoices } from "../voices/state";
import { readWhoCanSee } from "../who_can_see/state";
import { KeepOff } from "./keep_off";
import OffPhone from "./screen";
import { keepOff, offPhone, showAgain } from "./state";

const SIX = "one two three four five six";
const thing = (record_id: string, kind = "voice", opened_at?: string) => ({ record_id, kind, opened_at });
const look = (record_id: string) => ({ at: "2001-03-06T10:00:00Z", id: "s", first_name: "Sam", what: "keyworker", kind: "voice", record_id });

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({
    "GET /api/voices/": () => ({ voices: [{ id: "v" }, { id: "w" }] }),
    "GET /api/voices/(v|w)": ({ path }) => ({ id: path.at(-1) }),
    "GET /api/decisions/": () => ({ decisions: [{ id: "d", voice_id: "v" }, { id: "e", voice_id: "w" }] }),
    "GET /api/decisions/(d|e)": ({ path }) => ({ id: path.at(-1), voice_id: path.endsWith("d") ? "v" : "w" }),
    "GET /api/records/who-can-see": () => ({
      people: [
        { id: "s", first_name: "Sam", what: "keyworker", count: 3, last_opened_at: "2001-03-06T10:00:00Z", records: [thing("v", "voice", "2001-03-06T10:00:00Z"), thing("d", "decision"), thing("w")] },
        { id: "j", first_name: "Jo", what: "chair", count: 1, records: [thing("v")] },
      ], looked: [look("v"), look("w")], just_me_count: 0,
    }),
    "POST /api/sign-in/step-up": ({ body }) => (body!.six_words === SIX ? {} : problem(403, "wrong_secret")()),
  });
});
afterEach(async () => { await lock(); });

test("its words, its answer and who has it are gone from every list, and from their own screens", async () => {
  await keepOff("v");
  expect((await readVoices()).all.map(({ id }) => id)).toEqual(["w"]);
  expect((await readDecisions()).all.map(({ id }) => id)).toEqual(["e"]);
  for (const read of [readVoice("v"), readDecision("d")]) await expect(read).rejects.toMatchObject({ status: 404 } satisfies Partial<Problem>);
  expect(await readVoice("w")).toMatchObject({ id: "w" });
  expect(await readDecision("e")).toMatchObject({ id: "e" });
  const seen = await readWhoCanSee();
  expect(seen.people).toEqual([expect.objectContaining({ id: "s", count: 1, last_opened_at: null, records: [thing("w")] })]);
  expect(seen.looked.map(({ record_id }) => record_id)).toEqual(["w"]);
  expect(calls.every(({ method }) => method === "GET")).toBe(true); // nothing was taken back
});

test("it says what it hides and what it does not before it does it", async () => {
  render(<KeepOff voice_id="v" />);
  fireEvent.click(screen.getByText("Keep this off my phone"));
  screen.getByText("It stays sent. This phone will not show it, or the answer. Ask your worker to tell you the answer. Other phones of yours still show it. Your six words bring it back here.");
  expect((await offPhone()).size).toBe(0);
  fireEvent.click(screen.getByText("Keep it off"));
  await expect.poll(async () => [...(await offPhone())]).toEqual(["v"]);
});

test("only the six words bring it back, and the screen says the same when nothing is kept off", async () => {
  await keepOff("v");
  expect((await showAgain("six wrong words are these ones")).kind).toBe("wrong");
  expect((await readVoices()).all.map(({ id }) => id)).toEqual(["w"]);
  for (const many of [1, 0]) {
    expect((await offPhone()).size).toBe(many);
    const { unmount } = render(<OffPhone />);
    fireEvent.click(screen.getByRole("button", { name: "Show it all again" }));
    expect((await screen.findAllByText("Type all six words.")).length).toBeGreaterThan(0);
    fireEvent.input(screen.getByLabelText("Type your six words."), { target: { value: SIX.toUpperCase() } });
    fireEvent.click(screen.getByRole("button", { name: "Show it all again" }));
    await screen.findByText("This phone shows it all now.");
    unmount();
  }
  expect((await readVoices()).all.map(({ id }) => id)).toEqual(["v", "w"]);
});

test("with no signal, nothing that was read of it before is shown either: its answer, who asks to pass it on, or what was passed on", async () => {
  const read = { id: "d", voice_id: "v", version_id: "x", you_said: { words: "I hate the rules" }, we_decided: "We will talk.", because: "B", who_decided: "Sam", next: [], status: "doing", decided_at: "2001-03-06T10:00:00Z", by: { id: "s", first_name: "Sam" } };
  serve({ "GET /api/decisions/d": () => read });
  await readAgain("decision d", () => readDecision("d"));
  for (const name of ["share ask a", "passed on"]) await readAgain(name, () => Promise.resolve("I hate the rules"));
  await keepOff("v");
  serve({ "GET /api/decisions/d": noSignal });
  render(<OneDecision params={{ id: "d" }} />);
  await screen.findByText("No signal. We can show this when there is signal.");
  expect(document.body.textContent).not.toContain("I hate the rules");
  expect(["share ask a", "passed on"].map((name) => lastRead(name).value.value)).toEqual([undefined, undefined]);
});
