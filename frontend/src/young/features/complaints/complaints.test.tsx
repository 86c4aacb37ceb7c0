/** Something is wrong with a worker: who can hear it, where it stands, and that no word of it is lost. */
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NEW_KEY, noSignal, problem, puts, serve, signIn, startServer } from "../../../../tests/young_server";
import { listDrafts } from "../../../drafts";
import { waiting } from "../../../outbox";
import { path } from "../../../router";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import SomethingIsWrong, { standingLines } from "./screen";
import { beginOrGoOn, change, type Complaint, type Hearer, notSent, save, sendIt, SOMEONE_ELSE, whoHears, wrong } from "./state";

afterEach(async () => { vi.useRealTimers(); await lock(); });

const jo: Hearer = { id: "jo", first_name: "Jo", what: "chair", not_about: ["jo"] };
const ama: Hearer = { id: "ama", first_name: "Ama", what: "advocate", not_about: ["ama", "obi"] };
const sent: Complaint = {
  id: "c", version_id: "v", to: jo, to_left: false, sent_at: "2026-11-02T09:00:00Z", answer_by: "2026-11-09", opened_at: null, in_touch_at: null, late: false,
};

beforeEach(async () => {
  startServer();
  await wipePhone();
  serve({ "GET /api/taking-part/complaints": () => ({ complaints: [] }) });
});

test("nobody it is about can be picked to hear it, nor who stands in for them", () => {
  expect(whoHears([jo, ama], "jo").map(({ id }) => id)).toEqual(["ama"]);
  expect(whoHears([jo, ama], "obi").map(({ id }) => id)).toEqual(["jo"]);
  expect(whoHears([jo, ama], "sam")).toHaveLength(2);
  expect(whoHears([jo, ama], SOMEONE_ELSE)).toHaveLength(2);
});

test("where it stands is said as it is", () => {
  expect(standingLines(sent).slice(1)).toEqual(["Jo has not opened it yet.", expect.stringMatching(/^Jo will get in touch by/)]);
  expect(standingLines({ ...sent, late: true }).at(-1)).toMatch(/^You should have heard by .* We are sorry\.$/);
  expect(standingLines({ ...sent, to_left: true })[1]).toBe("Jo does not work here now. Send it to someone else.");
  expect(standingLines({ ...sent, taken_back_at: "2026-11-03T09:00:00Z" })).toEqual([expect.stringMatching(/^You took this back on/)]);
});

test("what was typed is there again after a lock, and what was rubbed out is not", async () => {
  for (const words of ["He shouts", ""]) {
    await signIn();
    await beginOrGoOn();
    change({ words });
    await save();
    await lock();
    await signIn();
    await beginOrGoOn();
    expect(wrong.value!.words).toBe(words);
    await lock();
  }
});

test("what waits on this phone shows to whoever wrote it, and to nobody else who signs in on it", async () => {
  serve({ "PUT /api/taking-part/complaints/.*": noSignal });
  await signIn();
  await beginOrGoOn();
  change({ words: "He shouts", to: "jo", about: "sam" });
  await sendIt();
  await lock();
  for (const [who, many] of [[{ person_id: "somebody else", ...NEW_KEY }, 0], [{}, 1]] as const) {
    await signIn(who);
    render(<SomethingIsWrong />);
    await screen.findByText("Say what is wrong");
    expect([notSent.value.length, screen.queryAllByText(/Saved on this phone/).length]).toEqual([many, many]);
    cleanup();
    await lock();
  }
});

test("what is changed while it is on its way is a new one: kept, and not sent with it", async () => {
  let arrive = (): void => undefined;
  serve({ "PUT /api/taking-part/complaints/.*": () => new Promise((done) => { arrive = () => done({}); }) });
  await signIn();
  await beginOrGoOn();
  change({ words: "He shouts", to: "jo", about: "sam" });
  const sending = sendIt();
  await vi.waitFor(() => expect(puts()).toHaveLength(1));
  change({ words: "He shouts and hits" }); // Back, and on with it
  await save();
  arrive();
  await sending;
  expect(wrong.value!.words).toBe("He shouts and hits");
  await lock();
  await signIn();
  await beginOrGoOn();
  expect([wrong.value!.words, puts().map(({ body }) => body!.words)]).toEqual(["He shouts and hits", ["He shouts"]]);
  await lock();
});

test("after being let back in with a new key, what is begun is there again after a lock, whatever of before no key opens", async () => {
  startServer();
  await wipePhone();
  await signIn();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 7_200_000 }); // begun two hours ago, so first in every list
  await beginOrGoOn();
  change({ words: "He shouts" });
  await save();
  vi.useRealTimers();
  for (const words of ["", "Written now"]) {
    await lock();
    await signIn(NEW_KEY);
    await beginOrGoOn();
    expect(wrong.value!.words).toBe(words);
    change({ words: "Written now" });
    await save();
  }
});

test("one that was not taken is there to be read and changed, and who hears it is picked afresh", async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({ "PUT /api/taking-part/complaints/.*": problem(422, "no_such_hearer"), "GET /api/taking-part/complaints": () => ({ complaints: [] }) });
  await beginOrGoOn();
  change({ words: "He shouts at me every night.", to: "jo", about: "sam" });
  await sendIt();
  wrong.value = { id: "f", version_id: "1", words: "Begun since" };
  render(<SomethingIsWrong />);
  await screen.findByText("We could not send this one. You can change it and send it again.");
  fireEvent.click(screen.getByText("See it and change it"));
  await vi.waitFor(() => expect(path.value).toBe("/wrong/words"));
  expect(wrong.value).toMatchObject({ words: "He shouts at me every night.", about: "sam" });
  expect(wrong.value!.to).toBeUndefined();
  expect(wrong.value!.id).not.toBe(puts()[0]!.path.split("/").at(-1)); // that one may stand for what was sent before
  await lock();
  await signIn();
  await beginOrGoOn();
  expect(wrong.value!.words).toBe("He shouts at me every night.");
  expect([waiting.value, await listDrafts()]).toEqual([[], [expect.anything(), expect.objectContaining({ id: "f" })]]); // nothing was lost for it
});

test("beginning again goes on with one that was not taken", async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({ "PUT /api/taking-part/complaints/.*": problem(422, "no_such_worker") });
  await beginOrGoOn();
  change({ words: "He shouts", to: "jo", about: SOMEONE_ELSE });
  await sendIt();
  await beginOrGoOn();
  expect(wrong.value).toMatchObject({ words: "He shouts", about: SOMEONE_ELSE });
});
