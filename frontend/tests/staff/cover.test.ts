/** Lists of cover, late and away: why somebody cannot open it yet, and a day that is filled in for one tap. */
import { expect, test } from "vitest";
import { soon } from "../../src/staff/features/overdue/on_it";
import { isLate, mayBeOnIt, type ToAnswerLine } from "../../src/staff/features/to_answer/state";
import { coverWords, notYetWords } from "../../src/staff/features/to_answer/words";

const SAM = { id: "s", name: "Sam Reed", away: false };
const line = (some: Partial<ToAnswerLine>): ToAnswerLine =>
  ({ id: "v", young_person: { id: "y", initials: "JM", confirmed: true }, about_kind: "plan", sent_at: "2001-03-06T10:00:00Z", days_late: 0, state: "sent", ways: [], owed: false, ...some });

test("for whom somebody covers, and until when that person is away", () => {
  expect(coverWords(SAM)).toBe("For Sam Reed");
  expect(coverWords({ ...SAM, away: true, away_until: "2099-01-05" })).toBe("For Sam Reed, away until Mon 5 Jan 2099");
  expect(coverWords({ ...SAM, away: true })).toBe("For Sam Reed, who is away");
});

test("why cover cannot open it yet, and from when", () => {
  expect(notYetWords(SAM, "2099-01-05")).toBe("You can open this from Mon 5 Jan 2099 if Sam Reed has not, or while they are away.");
  expect(notYetWords(SAM)).toBe("Sam Reed has opened this. You can open it only while they are away.");
});

test.each([
  [true, { is_named_adult: true, can_open: true }],
  [true, { covering_for: SAM, can_open: true }],
  [false, { covering_for: SAM, can_open: false }],
  [false, { can_open: true }],
  [false, { is_named_adult: true, can_open: false }],
])("“I am on it” is for whoever owes it, or their cover who can open it: %s", (may, some) => expect(mayBeOnIt(line(some))).toBe(may));

test("late is what still waits, and no answer that was given", () => {
  expect([line({ days_late: 1 }), line({}), line({ days_late: 1, state: "answered" }), line({ days_late: 1, state: "answered", answer_again_by: "2001-03-07" })].map(isLate)).toEqual([true, false, false, true]);
});

test.each([["2026-11-20", "2026-11-24"], ["2026-11-21", "2026-11-24"], ["2026-11-23", "2026-11-25"], ["2026-12-31", "2027-01-04"]])("two weekdays after %s is %s", (today, day) => {
  expect(soon(new Date(`${today}T10:00:00`))).toBe(day);
});
