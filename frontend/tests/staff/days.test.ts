/** Days as staff lists say them, and how late in words. */
import { expect, test } from "vitest";
import { agoWords, dayInside, dayWords, dueWords, onDay } from "../../src/staff/days";

const now = new Date("2026-11-22T18:00:00");

test("near days have names, others a weekday, and another year says which", () => {
  expect(["2026-11-22", "2026-11-21", "2026-11-23", "2026-11-17", "2027-01-04"].map((day) => dayWords(day, now))).toEqual(["Today", "Yesterday", "Tomorrow", "Tue 17 Nov", "Mon 4 Jan 2027"]);
});

test("a moment late at night belongs to its own day", () => expect(dayWords("2026-11-21T23:30:00", now)).toBe("Yesterday"));

test("lateness is said in words, and only where it is late", () => {
  expect(dueWords("2026-11-20", 2, now)).toBe("Fri 20 Nov, 2 days late");
  expect(dueWords("2026-11-21", 1, now)).toBe("Yesterday, 1 day late");
  expect(dueWords("2026-11-25", 0, now)).toBe("Wed 25 Nov");
});

test("in a sentence a day reads on", () => {
  expect(onDay("2026-11-17", now)).toBe("on Tue 17 Nov");
  expect(onDay("2026-11-21", now)).toBe("yesterday");
  expect([dayInside("2026-11-23", now), dayInside("2026-11-17", now)]).toEqual(["tomorrow", "Tue 17 Nov"]);
});

test("how long ago, in the largest whole step", () => {
  expect(["2026-11-22T15:50:00", "2026-11-19T10:00:00", "2026-11-22T17:58:00", "2026-11-22T17:59:40"].map((at) => agoWords(at, now))).toEqual(["2 hours ago", "3 days ago", "2 minutes ago", "a moment ago"]);
});
