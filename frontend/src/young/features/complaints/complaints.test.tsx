import { expect, test } from "vitest";
import { signIn, startServer } from "../../../../tests/young_server";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import { standingLines } from "./screen";
import { beginOrGoOn, change, type Complaint, type Hearer, save, SOMEONE_ELSE, whoHears, wrong } from "./state";

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
