/** Being asked for a yes: on Today, four answers, and who else reads what is sent. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls, noSignal, problem, serve, signIn, startServer } from "../../../../tests/young_server";
import { Problem } from "../../../api";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import { AskedMe, canSayAgain } from "./card";
import OneRequest from "./one/screen";
import { pageOf } from "./receipt/files";
import { alsoReads, isAsked, isOpen, type Request } from "./state";
import { troubleIn } from "./trouble";
import { standingWords } from "./words";

const people = [{ id: "s", first_name: "Sam", what: "keyworker", state: null }, { id: "n", first_name: "Noor", what: "specialist", state: null }];
const asked = {
  id: "r", version_id: "1", yes_to: "plan", state: "waiting", asked_by: { id: "s", first_name: "Sam", what: "keyworker" }, people, ends_on: "2099-01-01", ends_soon: false, is_over: false,
  asked_at: "2001-03-06T10:00:00Z", covers: [], can_show_former: false, why: "She said it back.", sheet: { code: "plan", version: "1", parts: [{ heading: "Your plan", lines: ["We ask: can Sam read it?"] }] },
} as unknown as Request;
const given = { ...asked, state: "yes", covers: ["plan"], people: [people[0], { ...people[1], state: "standing", opened_count: 2 }] } as unknown as Request;

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({ "GET /api/taking-part/requests/r": () => asked, "GET /api/taking-part/requests": () => ({ requests: [asked] }), "GET /api/voices/": () => ({ voices: [] }) });
});
afterEach(async () => { await lock(); });

const open = async (): Promise<void> => { render(<OneRequest params={{ id: "r" }} />); await screen.findByText(/Sam|Read what/, { selector: "h1" }); };
const posts = () => calls.filter(({ method }) => method === "POST");

test("yes to some people: exactly those, exactly this version, and who is there", async () => {
  serve({ "POST /api/taking-part/requests/r/answer": () => given });
  await open();
  fireEvent.click(await screen.findByText("Yes, and I pick who"));
  fireEvent.click(screen.getByText("Go on"));
  await screen.findByText("Pick at least one person, or say no.");
  fireEvent.click(screen.getByLabelText(/Noor/));
  fireEvent.click(screen.getByText("Go on"));
  fireEvent.click(await screen.findByText("Not sure"));
  await screen.findByText("Read what I say about my plan");
  expect(posts()).toMatchObject([{ body: { answer: "yes", version_id: "1", reader_ids: ["n"], record_ids: [], with_adult: "not_sure" } }]);
});

test.each([["No", "no"], ["I do not get it yet", "unclear"], ["Ask me later", "later"]])("“%s” is one tap", async (word, code) => {
  serve({ "POST /api/taking-part/requests/r/answer": () => ({ ...asked, state: code }) });
  await open();
  fireEvent.click(await screen.findByText(word));
  await vi.waitFor(() => expect(posts()).toMatchObject([{ body: { answer: code, version_id: "1" } }]));
});

test("told anew meanwhile: says so, and shows the newer one", async () => {
  serve({ "POST /api/taking-part/requests/r/answer": problem(409, "newer") });
  await open();
  fireEvent.click(await screen.findByText("No"));
  await screen.findByText("This was told anew. Read that first.");
  expect(calls.filter(({ method, path }) => method === "GET" && path.endsWith("/r")).length).toBeGreaterThan(1);
});

test("told anew by the time I answer: the newer words are shown with why, and what I picked before is not picked", async () => {
  let newest = asked;
  const newer = { ...asked, version_id: "2", sheet: { ...asked.sheet, parts: [{ heading: "Your plan", lines: ["We ask: can Noor read it?"] }] } };
  serve({ "GET /api/taking-part/requests/r": () => newest, "POST /api/taking-part/requests/r/answer": () => { newest = newer as Request; return problem(409, "newer")(); } });
  await open();
  fireEvent.click(await screen.findByText("No"));
  await screen.findByText("We ask: can Noor read it?");
  screen.getByText("This was told anew. Read that first.");
});

test("said already, in another tab or on another phone: what stands is shown", async () => {
  let newest = asked;
  serve({ "GET /api/taking-part/requests/r": () => newest, "POST /api/taking-part/requests/r/answer": () => { newest = { ...asked, state: "no", answered_at: "2001-03-06T10:00:00Z" } as Request; return problem(409, "answered")(); } });
  await open();
  fireEvent.click(await screen.findByText("Ask me later"));
  await screen.findByText(/You said no on 6 March 2001\./);
});

test("the time for it is over: I am not asked, and there is nothing to tap", async () => {
  const over = { ...asked, is_over: true, ends_on: "2001-03-08" } as unknown as Request;
  serve({ "GET /api/taking-part/requests/r": () => over });
  expect([over, { ...over, state: "later" } as Request].map((one) => isAsked(one) || isOpen(one))).toEqual([false, false]);
  render(<OneRequest params={{ id: "r" }} />);
  await screen.findByText(/The time for this is over\. You do not have to answer\./);
  screen.getByText(/If you want it, tell Sam\./);
  expect(["Yes, and I pick who", "No", "Ask me later"].map((word) => screen.queryByText(word))).toEqual([null, null, null]);
  expect(standingWords({ ...over, state: "later" } as Request)).toBe("The time for this is over. You do not have to answer.");
});

test("over by the time I answer: it says so, and what stands now is shown", async () => {
  let newest = asked;
  serve({ "GET /api/taking-part/requests/r": () => newest, "POST /api/taking-part/requests/r/answer": () => { newest = { ...asked, is_over: true } as unknown as typeof asked; return problem(410, "over")(); } });
  await open();
  fireEvent.click(await screen.findByText("Ask me later"));
  await screen.findByText(/The time for this is over\./);
});

test("a yes that no rule lets stand any more is not “try again”", () => {
  const refused = new Problem(403, "refused", "", {}, { reasons: [{ code: "yes_needs_an_end" }] });
  expect(troubleIn(refused)).toBe("The time for a yes to this is over. You can be asked again.");
  expect(troubleIn(new Problem(403, "refused", "", {}, { reasons: [{ code: "something_new" }] }))).toBe("We could not do that. Try again.");
});

test("nobody is added to a yes for a meeting that has been", async () => {
  const meeting = { ...given, yes_to: "meeting", meeting_on: "2001-03-07" } as unknown as Request;
  serve({ "GET /api/taking-part/requests/r": () => meeting });
  render(<OneRequest params={{ id: "r" }} />);
  await screen.findByText("You said yes.", { exact: false });
  expect(screen.queryByText("Say yes to Sam too")).toBeNull();
});

test("no signal: nothing is said for me", async () => {
  serve({ "POST /api/taking-part/requests/r/answer": noSignal });
  await open();
  fireEvent.click(await screen.findByText("No"));
  expect((await screen.findByText("No signal. Try again when there is signal.")).closest("a")).toBeNull(); // there is no field to lead to
  screen.getByText("It did not go through yet.");
});

test("after my no, what I can do if I change my mind", async () => {
  serve({ "POST /api/taking-part/requests/r/answer": () => ({ ...asked, state: "no", answered_at: "2001-03-06T10:00:00Z" }) });
  await open();
  fireEvent.click(await screen.findByText("No"));
  await screen.findByText(/Changed your mind\? Tell Sam\./);
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
});

test.each([["Yes, and I am alone now", "second-yes"], ["No, take it back", "withdraw"]])("a yes that waited its day: “%s” is one tap, and tapping twice says it once", async (word, path) => {
  const waits = { ...asked, state: "yes", people: [{ ...people[0], state: "waiting", second_yes_after: "2001-03-07T10:00:00Z" }] } as unknown as Request;
  serve({ "GET /api/taking-part/requests/r": () => waits, [`POST /api/taking-part/requests/r/${path}`]: () => given });
  await open();
  fireEvent.click(await screen.findByText(word));
  fireEvent.click(screen.getByText(word));
  await vi.waitFor(() => expect(posts().map((one) => one.path)).toEqual([`/api/taking-part/requests/r/${path}`]));
});

test("“No, take it back” ends what waited and leaves who has my yes already", async () => {
  const mixed = { ...given, people: [{ ...people[0], state: "waiting", second_yes_after: "2001-03-07T10:00:00Z" }, given.people[1]] } as unknown as Request;
  serve({ "GET /api/taking-part/requests/r": () => mixed, "POST /api/taking-part/requests/r/narrow": () => given });
  await open();
  fireEvent.click(await screen.findByText("No, take it back"));
  await vi.waitFor(() => expect(posts()).toMatchObject([{ path: "/api/taking-part/requests/r/narrow", body: { reader_ids: ["s"] } }]));
});

test("Today says what each question is about", () => {
  render(<AskedMe request={asked} />);
  screen.getByText("Read what I say about my plan");
});

const saidBeside = (button: HTMLElement): string => document.getElementById(button.closest("button")!.getAttribute("aria-describedby")!)!.textContent;

test("taking it back is one tap; what cannot be un-read stands beside it before, and after it what happened", async () => {
  const gone = { ...given, people: [people[0], { ...people[1], state: "withdrawn" }], withdrawn_at: "2001-03-06T10:00:00Z" };
  serve({ "GET /api/taking-part/requests/r": () => given, "POST /api/taking-part/requests/r/withdraw": () => gone });
  await open();
  const button = await screen.findByText("Take my yes back");
  expect(saidBeside(button)).toBe("Noor has opened 2 things. We cannot make them forget them. If you take it back, they can’t open things by it. What you sent them by name stays.");
  fireEvent.click(button);
  fireEvent.click(button);
  const told = await screen.findByText("You took it back. They can’t open things by it now.");
  await vi.waitFor(() => expect(document.activeElement).toBe(told.parentElement));
  screen.getByText(/You took it back on 6 March 2001\. Changed your mind\? Tell Sam\./);
  screen.getByText(/They may still know what they have read/);
  expect(screen.queryByText("Take my yes back")).toBeNull();
  expect(posts().map(({ path }) => path)).toEqual(["/api/taking-part/requests/r/withdraw"]);
});

test("stopping it for one of several is one tap too, and says beside it what that person opened", async () => {
  const both = { ...given, people: given.people.map((one) => ({ ...one, state: "standing" })) } as unknown as Request;
  serve({ "GET /api/taking-part/requests/r": () => both, "POST /api/taking-part/requests/r/narrow": () => ({ ...both, people: [both.people[0], { ...both.people[1], state: "withdrawn" }] }) });
  await open();
  const button = await screen.findByText("Stop for Noor");
  expect(saidBeside(button)).toBe("Noor has opened 2 things. We cannot make them forget them.");
  expect(saidBeside(screen.getByText("Take my yes back"))).toContain("They may still know what they have read.");
  fireEvent.click(button);
  await screen.findByText("Stopped for Noor.");
  expect(posts()).toMatchObject([{ path: "/api/taking-part/requests/r/narrow", body: { reader_ids: ["n"] } }]);
});

test("who else reads it: those with a standing yes to that kind, and not whoever is picked", () => {
  expect(alsoReads([given], "plan", []).map(({ id }) => id)).toEqual(["n"]);
  expect(alsoReads([given], "plan", ["n"])).toEqual([]);
  expect(alsoReads([given], "service", [])).toEqual([]);
  expect(alsoReads([{ ...given, is_over: true }, asked], "plan", [])).toEqual([]);
});

test("a second yes is asked for when its time has come, and not before", () => {
  const waits = { ...given, people: [{ ...people[0], state: "waiting", second_yes_after: "2001-03-07T10:00:00Z" }] } as unknown as Request;
  expect(canSayAgain(waits, Date.parse("2001-03-07T09:59:59Z"))).toBe(false);
  expect(canSayAgain(waits, Date.parse("2001-03-07T10:00:00Z"))).toBe(true);
});

test("the receipt as a page holds its lines as text, whatever is in them", () => {
  const page = pageOf("What you said yes to", ["For: <b>Sam</b> & co."], "en");
  expect(page).toContain("<p>For: &#60;b&#62;Sam&#60;/b&#62; &#38; co.</p>");
  expect(page).not.toContain("<script");
});
