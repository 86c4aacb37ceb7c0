/** The reading meter: near enough the dictionary's grade, warns above 6, never blocks, and offers kinder words. */
import { render, screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { grade, swapsFor, syllables, WARN_ABOVE } from "../../src/staff/reading";
import { ReadingMeter } from "../../src/staff/reading_meter";

const EASY = "You can stay at Mia’s on the first Friday. Sam will meet her mum.";
const HARD = "It is not appropriate for contact to commence prior to the multi-agency meeting regarding your placement.";

test("syllables are counted as they are said", () => {
  const said = { home: 1, makes: 1, helped: 1, wanted: 2, table: 2, family: 3, appropriate: 4, "we’ll": 1, through: 1, worker: 2, decide: 2, safely: 2 };
  expect(Object.fromEntries(Object.keys(said).map((word) => [word, syllables(word)]))).toEqual(said);
});

test("short text has no grade; easy and hard text fall on their own side of the line", () => {
  expect(grade("No. Not now.")).toBeNull();
  expect(grade(EASY)!).toBeLessThan(WARN_ABOVE);
  expect(grade(HARD)!).toBeGreaterThan(WARN_ABOVE);
});

test("each sentence and each line counts by itself", () => expect(grade("We meet on Friday at four\nYou can bring a friend too")).toBeCloseTo(grade("We meet on Friday at four. You can bring a friend too.")!));

test("kinder words are offered for the field’s own", () => {
  expect(swapsFor("Contact is on hold and your placement may change.")).toEqual([{ from: "contact", to: "time with your family" }, { from: "placement", to: "where you live" }]);
  expect(swapsFor("You can contact me any time.")).toEqual([]);
  expect(swapsFor(EASY)).toEqual([]);
});

test("the meter says how it reads, in words", () => {
  const { rerender } = render(<ReadingMeter text="" />);
  expect(screen.getByText(/once you have written 8 words/)).toBeTruthy();
  rerender(<ReadingMeter text={EASY} />);
  expect(screen.getByText(/Most young people can read this/)).toBeTruthy();
  rerender(<ReadingMeter text={HARD} />);
  expect(screen.getByText(/Try shorter words and sentences/)).toBeTruthy();
  expect(screen.getByText("“placement”: try “where you live”")).toBeTruthy();
});
