/** K1: the list says what waits and how late, without a word of what was said, and asks nothing that would open it. */
import { render, screen, within } from "@testing-library/preact";
import { beforeEach, expect, test, vi } from "vitest";
import { me, type Me } from "../../src/session";
import Answered from "../../src/staff/features/answered/screen";
import WholeService from "../../src/staff/features/service/screen";
import WaitingForMe from "../../src/staff/features/to_answer/screen";
import type { ToAnswerLine } from "../../src/staff/features/to_answer/state";
import { summaryWords } from "../../src/staff/features/to_answer/words";

const line = (some: Partial<ToAnswerLine> & { id: string }): ToAnswerLine => ({
  young_person: { id: "y", nickname: "Kestrel", initials: "J.M.", confirmed: true }, about_kind: "plan", ways: ["words"], sent_at: "2026-11-17T10:00:00Z", due_on: "2026-11-25", days_late: 0, state: "sent", owed: false, ...some,
});
const LINES = [
  line({ id: "later" }),
  line({ id: "late", due_on: "2026-11-20", days_late: 2, young_person: { id: "b", nickname: "Blue", initials: "T.A.", confirmed: false }, ways: ["feeling", "words"] }),
  line({ id: "owed", owed: true, young_person: { id: "m", nickname: null, initials: "R.K.", confirmed: true }, due_on: "2026-11-26" }),
  line({ id: "done", state: "answered", decision_id: "d1", decided_at: "2026-11-18T10:00:00Z", say_back: "fair" }),
  line({ id: "back", state: "taken_back", taken_back_on: "2026-11-19" }),
  line({ id: "thinking", state: "answered", decision_id: "d2", answer_again_by: "2026-12-01", decided_at: "2026-11-16T10:00:00Z" }),
];
const signedIn = (capabilities: string[]): Me => ({ person_id: "p", role: "keyworker", door: "staff", scope: "full", name: "Sam Okafor", first_name: "Sam", service: { name: "S", is_demo: true }, words_confirmed: true, confirmed: true, capabilities, idle_seconds: 900, expires_at: "" });
let asked: string[] = [];
const answers = (by: Record<string, unknown>) => vi.stubGlobal("fetch", (url: string) => { asked.push(url); return Promise.resolve(new Response(JSON.stringify(by[url] ?? {}), { status: by[url] ? 200 : 404 })); });

beforeEach(() => {
  asked = [];
  me.value = signedIn(["read_shared", "answer_voice", "invite"]);
  answers({ "/api/voices/to-answer": { voices: LINES, last_received_at: "2026-11-17T10:00:00Z" }, "/api/voices/overview": { voices: [{ ...line({ id: "o", days_late: 3 }), named_adult: { id: "s", name: "Sam Okafor" } }] } });
});

test("what waits comes oldest first, late in words, with a heading in each cell for the cards of a phone", async () => {
  render(<WaitingForMe />);
  const rows = (await screen.findAllByRole("row")).slice(1);
  expect(rows.map((row) => within(row).getAllByRole("cell")[0]!.textContent)).toEqual(["Blue T.A.not confirmed", "Kestrel J.M.", "R.K.", "Kestrel J.M."]);
  expect(within(rows[0]!).getByText(/2 days late/).className).toBe("late");
  expect(within(rows[0]!).getAllByRole("cell")[2]!.getAttribute("data-head")).toBe("Sent");
  expect(within(rows[0]!).getByRole("link").getAttribute("href")).toBe("/staff/voices/late");
  expect(within(rows[2]!).queryByRole("link")).toBeNull();
  expect(within(rows[3]!).getByRole("link").getAttribute("href")).toBe("/staff/decisions/d2/change");
  expect([...asked].sort()).toEqual(["/api/preferred-worker/changes", "/api/taking-part/requests/due", "/api/taking-part/waiting", "/api/voices/to-answer"]);
});

test("the sentence on top counts what waits and what is late", () => {
  const now = new Date("2026-11-17T12:00:00Z");
  expect(summaryWords(LINES, "2026-11-17T10:00:00Z", now)).toBe("4 waiting, 1 late. Last view came in 2 hours ago.");
  expect(summaryWords([], "2026-11-14T10:00:00Z", now)).toBe("Nothing waiting. Last view came in 3 days ago.");
});

test("answered shows what they said back, and what was taken back", async () => {
  render(<Answered />);
  expect(await screen.findByText("Kestrel said: “That’s fair.”")).toBeTruthy();
  expect(screen.getByText(/^taken back on/)).toBeTruthy();
});

test("a lead sees who owes it, and neither words nor ways", async () => {
  me.value = signedIn(["see_overview", "read_shared"]);
  render(<WholeService />);
  expect(await screen.findByText("Sam Okafor")).toBeTruthy();
  expect(screen.queryByText(/words/)).toBeNull();
  expect(screen.getByText(/3 days late/)).toBeTruthy();
});
