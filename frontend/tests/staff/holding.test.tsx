/** K3: every bad input is refused by its field before or by the server, and what was written stays; lists say what waits, without words. */
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { beforeEach, expect, test, vi } from "vitest";
import { me, type Me } from "../../src/session";
import { HeldBack } from "../../src/staff/features/holding/held_back";
import AskOrHoldBack from "../../src/staff/features/holding/screen";
import type { Hold, TakingPartOf } from "../../src/staff/features/holding/state";
import { heldWords, placeWords } from "../../src/staff/features/holding/words";
import Holding from "../../src/staff/features/holds/screen";
import { listUnsent } from "../../src/staff/unsent";
import OneHold from "../../src/staff/features/holds/one/screen";

const adult = (id: string, name: string) => ({ id, name, role: "lead" });
const hold: Hold = {
  id: "h", young_person: { id: "y", nickname: "Kestrel", initials: "JM", confirmed: true }, activity: "own_plan", state: "waiting", author: adult("s", "Sam Okafor"), second_person: adult("p", "Priya Shah"),
  proposed_on: "2026-11-20", agree_by: "2026-11-24", review_on: "2026-12-04", days_in_a_row: 14, needs_outside_look: false, challenged: null, telling: "tell", is_mine: false,
  writer_gone: false, may_read: true, may_agree: true, may_review: false, may_challenge: false, may_end: true, may_look_at_telling: false, has_app: true, may_tell_in_person: false, reasons: ["crisis"], why: "Her mum is ill.",
};
const about: TakingPartOf = { places: [], offers: [], holds: [], second_persons: [adult("p", "Priya Shah")], latest_review_on: "2026-12-20", birthday_known: true, has_app: true };
const signedIn = (capabilities: string[]): Me => ({ person_id: "p", role: "keyworker", door: "staff", scope: "full", name: "Sam Okafor", first_name: "Sam", service: { name: "S", is_demo: true }, words_confirmed: true, confirmed: true, capabilities, idle_seconds: 900, expires_at: "" });
let sent: { method: string; url: string; body?: Record<string, unknown> }[] = [];
const answers = (by: Record<string, { status?: number; body: unknown }>): void => void vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
  const method = init.method ?? "GET";
  sent.push({ method, url, body: init.body ? (JSON.parse(String(init.body)) as Record<string, unknown>) : undefined });
  const found = Object.entries(by).find(([pattern]) => new RegExp(`^${pattern}$`).test(`${method} ${url}`))?.[1] ?? { status: 404, body: { code: "not_found" } };
  return Promise.resolve(new Response(JSON.stringify(found.body), { status: found.status ?? 200 }));
});

beforeEach(() => { sent = []; me.value = signedIn(["read_shared", "invite", "hold_back", "challenge_hold"]); });

const puts = () => sent.filter(({ method }) => method === "PUT");

async function later(): Promise<void> {
  render(<AskOrHoldBack params={{ id: "y" }} />);
  fireEvent.click(await screen.findByRole("radio", { name: /Ask later/ }));
}

test("how they hear of it follows whether they have the app", async () => {
  for (const has_app of [true, false]) {
    answers({ "GET .*young-people/y": { body: { ...about, has_app } } });
    await later();
    expect([/^The young person is told: “An adult/, /^They have no app, so somebody tells them in person/].map((words) => screen.queryByText(words) !== null)).toEqual([has_app, !has_app]);
    cleanup();
  }
});

test("no second person, and no day: refused beside each, and nothing is sent", async () => {
  answers({ "GET .*young-people/y": { body: about } });
  await later();
  fireEvent.click(screen.getByRole("button", { name: "Ask for agreement" }));
  expect((await screen.findAllByText("Name a second person.")).length).toBe(2); // in the summary and by the field
  screen.getAllByText("Name the day by which they are asked again.");
  expect(puts()).toEqual([]);
});

test("what the rule book refuses is shown by its field in its own words, and what was written stays", async () => {
  const fields = { why: ["Say why in your own words, in 20 letters or more."], reasons: ["Give a reason that is enough."] };
  answers({ "GET .*young-people/y": { body: about }, "PUT .*": { status: 422, body: { code: "hold_needs_words", fields } } });
  await later();
  fireEvent.click(screen.getByRole("radio", { name: /Priya Shah/ }));
  fireEvent.input(screen.getByLabelText("Ask again by"), { target: { value: "2026-12-04" } });
  fireEvent.input(screen.getByLabelText("In your own words"), { target: { value: "too short" } });
  fireEvent.click(screen.getByRole("button", { name: "Ask for agreement" }));
  expect((await screen.findAllByText(fields.why[0]!)).length).toBe(2);
  expect((await screen.findAllByText(fields.reasons[0]!)).length).toBe(2);
  expect((screen.getByLabelText("In your own words") as HTMLTextAreaElement).value).toBe("too short");
  expect(puts()[0]!.body).toMatchObject({ young_person_id: "y", second_person_id: "p", review_on: "2026-12-04", not_telling_because: null });
});

test("asking now with help sends that help and no other", async () => {
  answers({ "GET .*young-people/y": { body: about }, "PUT .*": { status: 201, body: { id: "o", explain_with: "plan" } } });
  render(<AskOrHoldBack params={{ id: "y" }} />);
  fireEvent.click(await screen.findByRole("radio", { name: /Ask now, with help/ }));
  fireEvent.click(screen.getByRole("checkbox", { name: "A lift" }));
  fireEvent.click(screen.getByRole("button", { name: "Ask them" }));
  await vi.waitFor(() => expect(puts()).toMatchObject([{ body: { young_person_id: "y", activity: "own_plan", help: ["lift"] } }]));
});

test("the list puts what waits for me first, and has no words in it", async () => {
  answers({ "GET /api/taking-part/waiting": { body: { holds: [hold], to_ask: [{ young_person: { ...hold.young_person, id: "b", nickname: "Blue" }, activity: "own_plan", place: "not_asked_no_reason", since: "2026-11-01", days_silent: 20, workers: [] }] } } });
  render(<Holding />);
  const table = await screen.findByRole("table", { name: "Waiting for you to agree" });
  expect(within(table).getByText("Agree or not").closest("a")!.getAttribute("href")).toBe("/staff/holds/h");
  within(screen.getByRole("table", { name: "Not asked, no reason" })).getByText("20");
  expect(document.body.textContent).not.toContain("Her mum");
});

test("agreeing is said to have arrived only when the server says so", async () => {
  answers({ "GET .*holds/h": { body: hold }, "POST .*holds/h/agree": { status: 403, body: { code: "refused", detail: "The review day must be after today." } } });
  render(<OneHold params={{ id: "h" }} />);
  await screen.findByText("Her mum is ill.");
  fireEvent.click(screen.getByText("I agree"));
  await screen.findByText("The review day must be after today.");
  expect(document.body.textContent).not.toContain("You agreed.");
});

test("in words: when they can be asked again, silence by days, and the next review", () => {
  const place = { activity: "own_plan", place: "asked", days_silent: 0, asked_today: true };
  expect(placeWords({ ...place, may_ask_again_on: "2031-01-05", rests_after: "no" }, "2031-01-01")).toContain("They said no. You can ask again on");
  expect(placeWords({ ...place, may_ask_again_on: "2031-01-05", rests_after: "not_now" }, "2031-01-01")).toContain("They said not now. You can ask again on");
  expect(placeWords({ ...place, place: "typed_no", may_ask_again_on: "2031-01-05", rests_after: "typed_no" }, "2031-01-01")).toMatch(/^A no was typed for them; they have still to say if it is right\. You can ask again on/);
  expect(placeWords({ ...place, place: "held_back", may_ask_again_on: "2031-01-05", rests_after: "no" }, "2031-01-01")).toBe("Held back for now.");
  expect(placeWords({ ...place, may_ask_again_on: "2031-01-01" }, "2031-01-01")).toBe("They were asked today. You can ask again tomorrow, or when they ask.");
  expect(placeWords({ ...place, asked_today: false }, "2031-01-01")).toBe("They were asked.");
  expect(placeWords({ ...place, asked_today: false, place: "not_asked_no_reason", days_silent: 1 }, "2031-01-01")).toBe("Not asked, no reason: 1 day.");
  expect(heldWords([hold])).toBe("");
  expect(heldWords([{ ...hold, state: "standing", review_on: "2031-01-05" }])).toContain("Held back: 1, review due on");
});

test("whoever wrote it works with them no more: it says so, and there is nothing to agree to", async () => {
  answers({ "GET .*holds/h": { body: { ...hold, writer_gone: true, may_agree: false } } });
  render(<OneHold params={{ id: "h" }} />);
  await screen.findByText(/^Sam Okafor does not work with them any more, so nobody can agree to this\. Nothing is held back\./);
  expect(screen.queryByRole("button", { name: "I agree" })).toBeNull();
  screen.getByRole("button", { name: "Do not hold back" });
  expect(screen.queryByText(/in a row/)).toBeNull();
});

test("days in a row are said of what is or was held back, and of nothing that never was", async () => {
  for (const [state, said] of [["standing", true], ["ended", true], ["forgotten", false]] as const) {
    answers({ "GET .*holds/h": { body: { ...hold, state, may_agree: false } } });
    render(<OneHold params={{ id: "h" }} />);
    await screen.findByRole("heading", { level: 1 });
    await screen.findByText("Her mum is ill.");
    expect(screen.queryByText(/14 days in a row/) !== null).toBe(said);
    cleanup();
  }
});

test.each([["2031-01-05", /^It was challenged\. Somebody from outside looks at it by .*5 Jan/], [null, /^It was challenged\. Nobody from outside is here to look at it\.$/]])("challenged: a look by %s is said as it is", async (hear_by, words) => {
  answers({ "GET .*holds/h": { body: { ...hold, may_agree: false, may_challenge: true } }, "POST .*holds/h/challenge": { body: { hear_by } } });
  render(<OneHold params={{ id: "h" }} />);
  fireEvent.click(await screen.findByRole("button", { name: "Challenge it" }));
  fireEvent.click(within(screen.getByRole("group", { name: "Challenge this hold-back?" })).getByRole("button", { name: "Challenge it" }));
  await screen.findByText(words);
});

test.each([["2031-01-05", /Somebody who was no part of it looks by .*5 Jan/], [null, /and nobody from outside is here to look\./]])("a hold-back that was challenged, with a look by %s", async (look_by, words) => {
  answers({ "GET .*holds/h": { body: { ...hold, may_agree: false, challenged: true, look_by } } });
  render(<OneHold params={{ id: "h" }} />);
  await screen.findByText(words);
});

test("one adult says that telling is not safe: what follows is said, and the form is empty for whoever looks next", async () => {
  const held: Hold = { ...hold, state: "standing", may_agree: false, may_look_at_telling: true };
  let now = held;
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    if (init.method === "POST") { sent.push({ method: "POST", url }); now = { ...held, telling: "unsafe_by_one" }; }
    return Promise.resolve(new Response(JSON.stringify(now)));
  });
  render(<OneHold params={{ id: "h" }} />);
  await screen.findByText("The young person sees that it happened, and until when, when they next open their app.");
  fireEvent.click(screen.getByRole("radio", { name: "It is not safe now" }));
  fireEvent.input(screen.getByLabelText("Why is telling not safe?"), { target: { value: "His stepdad reads that phone." } });
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText("You said that telling is not safe now.");
  await screen.findByText(/Until another adult, signed in, says so too, nothing waits/);
  expect((screen.getByRole("radio", { name: "It is not safe now" }) as HTMLInputElement).checked).toBe(false);
  expect(document.activeElement?.textContent).toBe("You said that telling is not safe now.");
});

test("tapping twice agrees once", async () => {
  answers({ "GET .*": { body: hold }, "POST .*": { body: { ...hold, state: "standing" } } });
  render(<OneHold params={{ id: "h" }} />);
  const agree = await screen.findByRole("button", { name: "I agree" });
  fireEvent.click(agree);
  fireEvent.click(agree);
  await screen.findByText("You agreed. It begins today and ends by itself.");
  expect(sent.filter(({ method }) => method === "POST").length).toBe(1);
});

test("what was begun can be thrown away: the form is empty again, and nothing is “not saved yet” on other pages", async () => {
  answers({ "GET .*young-people/y": { body: about } });
  await later();
  fireEvent.input(screen.getByLabelText("In your own words"), { target: { value: "She asked me to wait." } });
  expect(listUnsent().length).toBe(1);
  fireEvent.click(screen.getByRole("button", { name: "Throw away" }));
  fireEvent.click(within(screen.getByRole("group", { name: "Throw away what you wrote?" })).getByRole("button", { name: "Throw away" }));
  await vi.waitFor(() => expect(screen.queryByLabelText("In your own words")).toBeNull());
  expect(listUnsent()).toEqual([]);
});

test("somebody with no app is to be told in person: the day is written down, and then it says who told them and when", async () => {
  const held: Hold = { ...hold, state: "standing", may_agree: false, has_app: false, telling: "in_person", starts_on: "2026-11-20", may_look_at_telling: true, may_tell_in_person: true };
  const told: Hold = { ...held, telling: "told", told_by: adult("s", "Sam Okafor"), told_on: "2031-01-05", may_look_at_telling: false, may_tell_in_person: false };
  let now = held;
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    if (init.method === "POST") { sent.push({ method: "POST", url, body: JSON.parse(String(init.body)) as Record<string, unknown> }); now = told; }
    return Promise.resolve(new Response(JSON.stringify(now)));
  });
  render(<OneHold params={{ id: "h" }} />);
  await screen.findByText("They have no app. Tell them in person, and write down when.");
  expect(document.body.textContent).not.toContain("open their app");
  fireEvent.input(screen.getByLabelText("I told them on"), { target: { value: "" } });
  fireEvent.click(screen.getByRole("button", { name: "Write down that I told them" }));
  await screen.findByText("Say on which day they were told.");
  expect(sent).toEqual([]);
  fireEvent.input(screen.getByLabelText("I told them on"), { target: { value: "2026-11-21" } });
  fireEvent.click(screen.getByRole("button", { name: "Write down that I told them" }));
  await screen.findByText(/^Told in person on Sun 5 Jan 2031 by Sam Okafor\.$/);
  expect(sent).toEqual([{ method: "POST", url: "/api/taking-part/holds/h/told-in-person", body: { told_on: "2026-11-21" } }]);
  expect(screen.queryByLabelText("I told them on")).toBeNull();
  expect(document.activeElement?.textContent).toBe("It is written down that you told them.");
});

test("a day that cannot be is said by its field", async () => {
  const held: Hold = { ...hold, state: "standing", may_agree: false, has_app: false, telling: "in_person", may_tell_in_person: true };
  const fields = { told_on: ["Say on which day the young person was told."] };
  answers({ "GET .*": { body: held }, "POST .*": { status: 422, body: { code: "not_told_yet", fields } } });
  render(<OneHold params={{ id: "h" }} />);
  fireEvent.click(await screen.findByRole("button", { name: "Write down that I told them" }));
  await screen.findByText(fields.told_on[0]!);
  screen.getByLabelText("I told them on");
});

test.each([
  [{ telling: "waits", tell_again_at: "2031-01-05T10:00:00Z" }, /If nobody looks at that by .*, tell them in person: they have no app\./],
  [{ telling: "unsafe_by_one" }, /nothing waits\. They have no app, and are still to be told in person\.$/],
] as const)("with no app, waiting to tell ends in telling in person", async (how, words) => {
  answers({ "GET .*": { body: { ...hold, ...how, state: "standing", may_agree: false, has_app: false } } });
  render(<OneHold params={{ id: "h" }} />);
  await screen.findByText(words);
});

test("the list, and the line under what waits for an answer, say that somebody is still to be told in person", async () => {
  const held: Hold = { ...hold, state: "standing", may_agree: false, has_app: false, telling: "in_person", may_tell_in_person: true };
  answers({ "GET /api/taking-part/waiting": { body: { holds: [held, { ...held, id: "t", telling: "told", may_tell_in_person: false, told_by: adult("s", "Sam Okafor"), told_on: "2031-01-05" }], to_ask: [] } } });
  render(<Holding />);
  await screen.findByText("They have no app: tell them in person.");
  screen.getByText("Told in person on Sun 5 Jan 2031 by Sam Okafor.");
  render(<HeldBack />);
  await screen.findByText(/1 hold-back is still to be told in person: there is no app\./);
});
