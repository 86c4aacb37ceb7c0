/** A lead's screens when things go wrong: no signal, signed out, not theirs, a fault; what was typed stays, and the passphrase is asked again. */
import { fireEvent, render, screen, within } from "@testing-library/preact";
import { beforeEach, expect, test, vi } from "vitest";
import { me, type Me } from "../../src/session";
import Accounts from "../../src/staff/features/accounts/screen";
import ToConfirm from "../../src/staff/features/enrolments/screen";
import Home from "../../src/staff/features/home/screen";
import AddWorker from "../../src/staff/features/workers/add/screen";
import { OnlyLead } from "../../src/staff/features/workers/only_lead";
import Workers from "../../src/staff/features/workers/screen";
import HelpNumber from "../../src/staff/features/help_number/screen";
import { isStale } from "../../src/staff/features/help_number/state";
import { dropAllUnsent } from "../../src/staff/unsent";

type Answer = [status: number, body: unknown] | "offline";
let by: Record<string, Answer[]> = {};
const asked: string[] = [];
const problem = (status: number, code: string, more: object = {}): Answer => [status, { code, detail: `Said about ${code}.`, ...more }];

const signedIn = (capabilities: string[], role = "lead"): Me => ({ person_id: "p", role, door: "staff", scope: "full", name: "Priya Shah", first_name: "Priya", service: { name: "S", is_demo: true }, words_confirmed: true, confirmed: true, capabilities, idle_seconds: 900, expires_at: "" });

beforeEach(() => {
  by = {};
  asked.length = 0;
  me.value = signedIn(["add_worker", "see_overview", "confirm_worker_key", "reset_worker_key"]);
  dropAllUnsent();
  vi.stubGlobal("scrollTo", () => undefined);
  vi.stubGlobal("fetch", (url: string, { method = "GET" }: { method?: string } = {}) => {
    asked.push(`${method} ${url}`);
    const found = Object.entries(by).find(([start]) => `${method} ${url}`.startsWith(start))?.[1];
    const next = found && found.length > 1 ? found.shift() : found?.[0];
    if (next === "offline" || !next) return Promise.reject(new TypeError("no signal"));
    return Promise.resolve(new Response(next[0] === 204 ? null : JSON.stringify(next[1]), { status: next[0], headers: { "Content-Type": next[0] < 400 ? "application/json" : "application/problem+json" } }));
  });
});

const LISTS = [["workers", Workers, "GET /api/people/workers"], ["accounts", Accounts, "GET /api/people/accounts"], ["to confirm", ToConfirm, "GET /api/sign-in/enrolments"]] as const;
const EMPTY = { workers: [], accounts: [], enrolments: [], keys: [], ways_back: [] };
const SAID: Record<string, string> = { workers: "Nobody works here yet. Add the first worker.", accounts: "There are no accounts yet.", "to confirm": "Nobody waits to be confirmed." };

test.each(LISTS)("%s: no signal, a fault and an empty list each say what is so, and trying again works", async (name, Screen, path) => {
  by = { "GET /api/sign-in/workers/keys": [[200, EMPTY]], "GET /api/sign-in/ways-back": [[200, EMPTY]], [path]: ["offline", problem(500, "fault"), [200, EMPTY]] };
  render(<Screen />);
  await screen.findByText("There is no connection. Try again when you are online.");
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("Said about fault.");
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText(SAID[name]!);
});

test.each(LISTS)("%s: somebody with another role is led back to the start, not asked to try again", async (_, Screen, path) => {
  by = { "GET /api/sign-in/workers/keys": [[200, EMPTY]], "GET /api/sign-in/ways-back": [[200, EMPTY]], [path]: [problem(403, "not_for_you")] };
  render(<Screen />);
  await screen.findByText("This page is for somebody with another role.");
  expect(screen.getByRole("link", { name: "Go to the start" }).getAttribute("href")).toBe("/staff/");
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

async function typeNia() {
  await screen.findByLabelText("Full name");
  fireEvent.input(screen.getByLabelText("Full name"), { target: { value: "Nia Holt" } });
  fireEvent.change(screen.getByLabelText("What they are here"), { target: { value: "keyworker" } });
  fireEvent.input(screen.getByLabelText("User name"), { target: { value: "nia" } });
}
const add = (): void => void fireEvent.click(screen.getByRole("button", { name: "Add and show their words" }));
const typed = (): string[] => ["Full name", "User name"].map((label) => (screen.getByLabelText(label) as HTMLInputElement).value);

test("what was typed stays through no signal, a taken user name and a fault", async () => {
  by = { "GET /api/people/agencies": [[200, { agencies: [] }]], "PUT /api/people/workers/": ["offline", problem(409, "username_taken", { fields: { username: ["Somebody has this username already."] } }), problem(500, "fault")] };
  render(<AddWorker />);
  await typeNia();
  for (const words of [/There is no connection, so it is not saved yet/, /Somebody has this username already/, /Said about fault/]) {
    add();
    await within(await screen.findByRole("alert")).findByText(words);
    expect(typed()).toEqual(["Nia Holt", "nia"]);
  }
});

test("the passphrase is asked again, a wrong one says so, and then the same worker is added and the words shown", async () => {
  by = {
    "GET /api/people/agencies": [[200, { agencies: [] }]], "POST /api/sign-in/step-up": [problem(422, "wrong_secret"), [204, null]],
    "PUT /api/people/workers/": [problem(403, "step_up"), [201, { passphrase: "one two three four five six" }]],
  };
  render(<AddWorker />);
  await typeNia();
  add();
  await screen.findByText("Type your passphrase again");
  const field = screen.getByLabelText("Passphrase");
  fireEvent.input(field, { target: { value: "wrong words here now and then" } });
  fireEvent.click(screen.getByRole("button", { name: "Go on" }));
  await screen.findAllByText("That is not your passphrase. Check each word, then try again.");
  fireEvent.input(field, { target: { value: "right words here now and then" } });
  fireEvent.click(screen.getByRole("button", { name: "Go on" }));
  await screen.findByText("one two three four five six");
  const puts = asked.filter((one) => one.startsWith("PUT"));
  expect(puts.length).toBe(2);
  expect(new Set(puts).size).toBe(1);
});

test("whoever does not give it changes nothing, and finds the form as it was", async () => {
  by = { "GET /api/people/agencies": [[200, { agencies: [] }]], "PUT /api/people/workers/": [problem(403, "step_up")] };
  render(<AddWorker />);
  await typeNia();
  add();
  fireEvent.click(await screen.findByRole("button", { name: "Do not do it" }));
  await within(await screen.findByRole("alert")).findByText(/Nothing was changed/);
  expect(typed()).toEqual(["Nia Holt", "nia"]);
});

test("words that were shown once are not invented again", async () => {
  by = { "GET /api/people/agencies": [[200, { agencies: [] }]], "PUT /api/people/workers/": [[201, { passphrase: null }]] };
  render(<AddWorker />);
  await typeNia();
  add();
  await screen.findByText(/was added already/);
  expect(screen.queryByRole("button", { name: "Print the slip" })).toBeNull();
});

test("a safeguarding lead and an inspector are told the truth of what they can do today", () => {
  me.value = signedIn(["manage_own_keys"], "safeguarding_lead");
  const { unmount } = render(<Home />);
  expect(screen.getByText(/is not part of this app yet/)).toBeTruthy();
  unmount();
  me.value = signedIn(["manage_own_keys", "read_evidence"], "inspector");
  render(<Home />);
  expect(screen.getByText(/today there is nothing for you to open/)).toBeTruthy();
});

test("a number nobody checked for a quarter is a task, and saving it is the check", async () => {
  const now = new Date("2026-11-22T12:00:00");
  const service = { name: "S", is_demo: true, help_number: "01632 960 001" };
  expect([undefined, "2026-08-20", "2026-08-24"].map((help_checked_on) => isStale({ ...service, help_checked_on }, now))).toEqual([true, true, false]);
  expect(isStale({ ...service, help_number: null, help_checked_on: "2026-11-22" }, now)).toBe(true);
  by = { "PUT /api/people/help-number": [problem(422, "invalid", { fields: { help_number: ["Give the number as it is dialled, in digits."] } }), [204, null]] };
  render(<HelpNumber />);
  fireEvent.input(screen.getByLabelText("Number"), { target: { value: "01632 960 555" } });
  fireEvent.click(screen.getByRole("button", { name: "I rang it, and it is right" }));
  await screen.findAllByText("Give the number as it is dialled, in digits.");
  fireEvent.click(screen.getByRole("button", { name: "I rang it, and it is right" }));
  await screen.findByText("Saved. Checked today.");
  expect(isStale(me.value!.service)).toBe(false);
});

const lead = (id: string, some: object = {}) => ({ id, name: id, role: "lead", username: id, ready: true, key_state: "current", ...some });

test.each([
  ["alone", [lead("p")], true], ["beside one whose key waits", [lead("p"), lead("q", { key_state: "pending" })], true],
  ["beside another", [lead("p"), lead("q")], false], ["beside a keyworker", [lead("p"), lead("k", { role: "keyworker" })], true],
] as const)("a lead %s is told in time that nobody could confirm their new key, or is not", async (_, workers, told) => {
  by = { "GET /api/people/workers": [[200, { workers }]], "GET /api/sign-in/workers/keys": [[200, EMPTY]] };
  render(<Workers />);
  await screen.findByText("Sign-in");
  expect(screen.queryByText("You are the only lead who can sign in.") !== null).toBe(told);
});

test("an administrator is told how the only lead’s new key is confirmed", () => {
  const priya = lead("Priya", { key_state: "pending" });
  render(<OnlyLead worker={priya as never} workers={[priya as never]} />);
  screen.getByText("Priya is the only lead, so nobody here can confirm a new key for them.");
  screen.getByText("youthvoice worker add SERVICE --role lead --name NAME --username USERNAME");
});
