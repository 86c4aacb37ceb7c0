/** My plan: what adults do stands apart from what we do together, and nothing of it becomes HTML. */
import { render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serve, signIn, startServer } from "../../../../tests/young_server";
import { lock } from "../../../session";
import MyPlan from "./screen";

const step = (id: string, kind: string, words: string) => ({ id, kind, words, who: "Sam", by_on: "2099-03-06" });
const PLAN = { id: "p", young_person_id: "p", state: "current", updated_at: "2001-03-06T10:00:00Z", opened: { title: "Our plan", summary: "To get home <i>OK</i>.", worries: null, steps: [step("1", "protective_measure", "Someone picks you up."), step("2", "step", "Meet once a week.")] } };
beforeEach(async () => { startServer(); await signIn(); });
afterEach(async () => { await lock(); });

test("reads in plain parts", async () => {
  serve({ "GET /api/plans/": () => ({ plans: [PLAN] }) });
  render(<MyPlan />);
  await screen.findByText("To get home <i>OK</i>.");
  const headings = screen.getAllByRole("heading").map((heading) => heading.textContent);
  expect(headings).toEqual(["My plan", "Our plan", "What it is for", "What we will do", "What adults do to keep you safe"]);
  expect(screen.getByText("Someone picks you up.").closest("section")!.querySelector("h3")!.textContent).toBe("What adults do to keep you safe");
  expect(screen.getAllByText("Sam, by 6 March 2099")).toHaveLength(2);
});

test("a plan that cannot be opened is not half shown", async () => {
  serve({ "GET /api/plans/": () => ({ plans: [{ ...PLAN, opened: null }] }) });
  render(<MyPlan />);
  await screen.findByText("No plan to show yet. You can still say what you think.");
});
