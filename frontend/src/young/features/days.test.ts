import { expect, test } from "vitest";
import { dayWords, isPast } from "./days";

const NOW = new Date(2026, 10, 22, 23, 30); // a Sunday, late

test.each([
  ["2026-11-22", "Sunday"], ["2026-11-28", "Saturday"], ["2026-11-16", "Monday"], // six days either way: a weekday can mean only one
  ["2026-11-29", "29 November"], ["2026-11-15", "15 November"], ["2027-01-04", "4 January 2027"],
])("%s is said as %s", (day, words) => expect(dayWords(day, NOW)).toBe(words));

test("a day is past only when it is over", () => {
  expect([isPast("2026-11-22", NOW), isPast("2026-11-21", NOW)]).toEqual([false, true]);
});
