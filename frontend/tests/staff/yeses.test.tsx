/** What a young person is asked their yes for, as staff read where it stands. */
import { fireEvent, render, screen, within } from "@testing-library/preact";
import { expect, test, vi } from "vitest";
import { me, type Me } from "../../src/session";
import { DueList, DueSoon } from "../../src/staff/features/yeses/due";
import { ExplainForm } from "../../src/staff/features/yeses/form";
import { againFrom, type Due, emptyExplaining, type Request } from "../../src/staff/features/yeses/state";
import { dueWords, stateWords } from "../../src/staff/features/yeses/words";

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

const due = (some: Partial<Due>): Due => ({
  request_id: "r", young_person: { id: "y", nickname: "Kestrel", initials: "J.M.", confirmed: true }, yes_to: "plan", asks_again: true, by: "2099-03-08", late: false, asked_by: { id: "s", name: "Sam Okafor", role: "keyworker" }, is_mine: true, ...some,
});
const signedIn = (...capabilities: string[]): void => { me.value = { person_id: "s", role: "keyworker", door: "staff", scope: "full", name: "Sam", capabilities } as unknown as Me; };

test("what is due says what, by when, and leads to where it is done", async () => {
  signedIn("invite");
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ due: [due({}), due({ request_id: "u", asks_again: false, late: true, by: "2001-03-08" }), due({ request_id: "n", asks_again: false, is_mine: false })] })));
  render(<><DueList /><DueSoon /></>);
  await screen.findByText("3 yeses to ask for or explain again. 1 is late.", { exact: false });
  const rows = (await screen.findAllByRole("row")).slice(1).map((row) => [within(row).getAllByRole("cell")[2]!.textContent, within(row).getByRole("link").getAttribute("href")]);
  expect(rows).toEqual([
    ["Their yes ends on Sun 8 Mar 2099", "/staff/people/y/explain"],
    ["Explain it again by Thu 8 Mar 2001, overdue", "/staff/yeses/u"], // whoever explained it explains it again
    ["Explain it again by Sun 8 Mar 2099", "/staff/people/y/explain"],
  ]);
  expect(screen.getByText(/overdue/).className).toBe("late");
  expect(dueWords(due({ late: true, by: "2001-03-08" }))).toBe("Their yes ended on Thu 8 Mar 2001, and nobody asked again");
});

test("whoever may not ask is shown none of it, and nothing is fetched", async () => {
  signedIn("read_shared");
  const fetched = vi.fn();
  vi.stubGlobal("fetch", fetched);
  const { container } = render(<><DueList /><DueSoon /></>);
  await new Promise((done) => setTimeout(done, 10));
  expect(container.textContent).toBe("");
  expect(fetched).not.toHaveBeenCalled();
});

test("“Ask them” is never silent: without the sheet nothing is asked, and why and the way on are said", async () => {
  signedIn("invite");
  const wanted: (() => void)[] = [];
  vi.stubGlobal("fetch", () => new Promise((_, failed) => { wanted.push(() => failed(new TypeError("no signal"))); }));
  const filled = { ...emptyExplaining(), yes_to: "plan" as const, reader_ids: ["s"], understanding: "understood", why: "They said it back to me in their words.", parents: "told", ends_on: "2099-03-08" };
  render(<ExplainForm young_person_id="y" name="Kestrel" workers={[]} checked={[]} start={filled} unsentKey="explain y" href="/staff/people/y/explain" onKept={() => undefined} />);
  const button = await screen.findByRole("button", { name: "Ask them" });
  expect(button.getAttribute("aria-disabled")).toBe("true"); // it is on its way
  wanted[0]!();
  await screen.findByText("There is no connection. Try again when you are online.");
  expect(button.getAttribute("aria-disabled")).toBeNull();
  fireEvent.click(button);
  await screen.findByText("Not asked yet");
  expect(screen.getAllByText("There is no connection. Try again when you are online.").length).toBeGreaterThan(1);
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await vi.waitFor(() => expect(wanted.length).toBe(2)); // the sheet alone: nothing was asked
});
