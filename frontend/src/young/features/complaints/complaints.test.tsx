/** Something is wrong with a worker: who can hear it, where it stands, and that no word of it is lost. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import vectors from "../../../../../tests/vault/vectors.json";
import { problem, puts, serve, signIn, startServer } from "../../../../tests/young_server";
import { toBase64url } from "../../../bytes";
import { listDrafts } from "../../../drafts";
import { waiting } from "../../../outbox";
import { path } from "../../../router";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import SomethingIsWrong, { standingLines } from "./screen";
import { beginOrGoOn, change, type Complaint, type Hearer, save, sendIt, SOMEONE_ELSE, whoHears, wrong } from "./state";

const key = (hex: string): string => toBase64url(Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16)));
/** Let back in: the same person, a new key. */
const NEW_KEY = { draft_public: key(vectors.drafts[0]!.draft_public), draft_private: key(vectors.drafts[0]!.draft_private) };
afterEach(async () => { vi.useRealTimers(); await lock(); });

const jo: Hearer = { id: "jo", first_name: "Jo", what: "chair", not_about: ["jo"] };
const ama: Hearer = { id: "ama", first_name: "Ama", what: "advocate", not_about: ["ama", "obi"] };
const sent: Complaint = {
  id: "c", version_id: "v", to: jo, to_left: false, sent_at: "2026-11-02T09:00:00Z", answer_by: "2026-11-09", opened_at: null, in_touch_at: null, late: false,
};

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
  startServer();
  await wipePhone();
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
