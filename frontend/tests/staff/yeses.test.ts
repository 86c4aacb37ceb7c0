/** What a young person is asked their yes for, as staff read where it stands. */
import { expect, test } from "vitest";
import { againFrom, type Request } from "../../src/staff/features/yeses/state";
import { stateWords } from "../../src/staff/features/yeses/words";

const request = {
  id: "r", version_id: "1", yes_to: "meeting", state: "waiting", people: [], adults: [], parents: "told", ends_on: "2001-03-08", meeting_on: "2001-03-07", ends_soon: false, is_over: true,
  asked_at: "2001-03-06T10:00:00Z", answered_at: "2001-03-06T10:00:00Z",
} as unknown as Request;

test("what is over waits for nobody, and is asked anew with new days", () => {
  expect(stateWords({ ...request, is_over: false })).toBe("Waiting for them to answer.");
  for (const state of ["waiting", "later", "unclear", "not_yet"] as const) expect(stateWords({ ...request, state })).toMatch(/^The day for it is past/);
  expect(stateWords({ ...request, state: "yes" })).toMatch(/^They said yes/);
  expect(againFrom(request)).toMatchObject({ ends_on: "", meeting_on: "" });
  expect(againFrom({ ...request, ends_on: "2099-03-08", meeting_on: "2099-03-07" })).toMatchObject({ ends_on: "2099-03-08", meeting_on: "2099-03-07" });
});
