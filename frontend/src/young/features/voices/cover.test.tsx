/** Cover, away and late, as they are told: only names that were on the screen, and only what is so. */
import { render, screen } from "@testing-library/preact";
import { beforeEach, expect, test } from "vitest";
import { Waits } from "../today/waits";
import { coverBody, coverOf, waitsFor } from "./cover";
import { tell } from "./done/screen";
import type { Adult } from "./sending";
import type { Reader, Voice } from "./state";
import { awayLines, lateWords, onItWords } from "./waiting_words";

const adult = (id: string, cover?: string, some: Partial<Adult> = {}): Adult =>
  ({ id, first_name: id, what: "keyworker", works_with_me: true, ready: true, answers_by: "2099-03-06", cover: cover ? { id: cover, first_name: cover } : null, ...some });
const SAM: Reader = { id: "Sam", first_name: "Sam", what: "keyworker", owed: false };
const AWAY: Reader = { ...SAM, away: true, away_until: "2099-03-09" };
const ZED: Reader = { id: "Zed", first_name: "Zed", what: "specialist", owed: false, cover_for: { id: "Sam", first_name: "Sam" } };
const voice = (some: Partial<Voice>): Voice => ({ id: "v", version_id: "1", about: { kind: "plan" }, words: "Hi", state: "sent", created_at: "2001-03-06T10:00:00Z", updated_at: "2001-03-06T10:00:00Z",
  due_on: "2001-03-13", named_adult: { id: "Sam", first_name: "Sam" }, readers: [SAM], waiting: [], ...some });
const LATE = "No answer yet. It was due on 13 March 2001. Sam’s boss can see that you are waiting.";

beforeEach(() => { waitsFor.value = []; });

test("the send names the cover that was on the screen, and whom it waits for when that is switched off", () => {
  const adults = [adult("Sam", "Zed"), adult("Jo")];
  expect(coverBody(adults, ["Sam", "Jo"])).toEqual({ without_cover: [], with_cover: ["Zed"] });
  waitsFor.value = ["Sam"];
  expect(coverBody(adults, ["Sam", "Jo"])).toEqual({ without_cover: ["Sam"], with_cover: [] });
  expect(coverBody(adults, ["Jo"])).toEqual({ without_cover: [], with_cover: [] });
});

test("nobody is named twice, and nobody who was picked is named as cover", () => {
  const adults = [adult("Sam", "Zed"), adult("Jo", "Zed"), adult("Zed"), adult("Lee", "Zed", { works_with_me: false })];
  const named = (...ids: string[]): string[] => coverOf(adults, ids).map(({ worker }) => worker.id);
  expect(named("Sam", "Jo")).toEqual(["Sam"]);
  expect(named("Sam", "Zed")).toEqual([]);
  expect(named("Lee")).toEqual([]);
  waitsFor.value = ["Sam"];
  expect(named("Sam", "Jo")).toEqual(["Sam", "Jo"]);
});

test("{name} is away until {date}. {name2} is reading messages: only where {name2} holds a key", () => {
  expect(awayLines([AWAY, ZED])).toEqual(["Sam is away until 9 March 2099. Zed is reading messages."]);
  expect(awayLines([AWAY, { ...ZED, owed: true }])).toEqual(["Sam is away until 9 March 2099."]);
  expect(awayLines([{ ...AWAY, away_until: null }])).toEqual(["Sam is away."]);
  expect(awayLines([SAM, ZED])).toEqual([]);
});

test("Sent says who was picked, and who reads it in whose place", () => {
  expect(tell({ kind: "sent", voice: voice({ due_on: null, readers: [SAM, ZED] }) }, undefined)).toMatchObject({ title: "Sent to Sam.", lines: ["Zed reads it when Sam is away."] });
  expect(tell({ kind: "sent", voice: voice({ due_on: null, readers: [AWAY, ZED] }) }, undefined).lines).toEqual(["Sam is away until 9 March 2099. Zed is reading messages."]);
});

test("{name} is on it. You will hear by {date}: while that day is to come, and it stays late all the same", () => {
  const on = (by: string, some: Partial<Voice> = {}): string | undefined => onItWords(voice({ on_it: { by, who: { id: "Zed", first_name: "Zed" } }, ...some }));
  expect(on("2099-03-06")).toBe("Zed is on it. You will hear by 6 March 2099.");
  expect(on("2001-03-06")).toBeUndefined();
  expect(on("2099-03-06", { state: "taken_back" })).toBeUndefined();
  expect(lateWords(voice({}))).toBe(LATE);
  render(<Waits voices={[voice({ on_it: { by: "2099-03-06", who: { id: "Zed", first_name: "Zed" } } }), voice({ id: "d", decision: { id: "d", decided_at: "2001-03-07T10:00:00Z" } })]} />);
  screen.getByText(LATE);
  screen.getByText("Zed is on it. You will hear by 6 March 2099.");
  expect(screen.getAllByText("No answer yet")).toHaveLength(1);
});
