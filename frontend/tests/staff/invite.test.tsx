/** K2: what has to be said first, words told once, and no second invitation by going back. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dropKeys, me, type Me } from "../../src/session";
import HowScreen from "../../src/staff/features/invite/how/screen";
import { choose, forget, makeInvitation, onTheWay, stillToSay } from "../../src/staff/features/invite/state";
import { darkPath, QrCode } from "../../src/ui/qr/qr";

const signedIn = { person_id: "p", role: "keyworker", capabilities: ["invite"] } as unknown as Me;
let made = 0;
beforeEach(() => {
  made = 0;
  me.value = signedIn;
  forget();
  vi.stubGlobal("fetch", (url: string) => Promise.resolve(Response.json({ id: url.split("/").at(-1), url: "https://x/", words: "six words", check_words: ["blue", "kite"], second_word_by_voice: true, qr: [], expires_at: "", n: ++made }, { status: 201 })));
});

test("first how, and for a link that only they read it", () => {
  expect(stillToSay(onTheWay("y"))).toBe("how");
  choose("y", { how: "link" });
  expect(stillToSay(onTheWay("y"))).toBe("onlyTheirs");
  choose("y", { onlyTheirs: true });
  expect(stillToSay(onTheWay("y"))).toBeNull();
  choose("y", { how: "qr", onlyTheirs: false });
  expect(stillToSay(onTheWay("y"))).toBeNull();
});

test("going back and on again does not end the invitation just made; another way makes another", async () => {
  choose("y", { how: "qr" });
  await makeInvitation("y");
  await makeInvitation("y");
  expect(made).toBe(1);
  choose("y", { how: "card" });
  expect(onTheWay("y").made).toBeUndefined();
  await makeInvitation("y");
  expect(made).toBe(2);
});

test("the words go with the session, and never show for somebody else", async () => {
  choose("y", { how: "card" });
  await makeInvitation("y");
  expect(onTheWay("z").made).toBeUndefined();
  dropKeys();
  expect(onTheWay("y").made).toBeUndefined();
});

test("a code is drawn run by run inside its quiet edge", () => {
  expect(darkPath(["110", "001"])).toBe("M4 4h2v1h-2zM6 5h1v1h-1z");
  const { container } = render(<QrCode rows={["11", "10"]} name="The code" />);
  expect(container.querySelector("svg")!.getAttribute("viewBox")).toBe("0 0 10 10");
  expect(container.querySelector("[role=img]")!.getAttribute("aria-label")).toBe("The code");
});

// --- held back, or a no that rests: said before anybody taps, with the way to it

const person = (invitation: string) => ({ id: "y", initials: "JM", name: "Jo Mills", enrolled: false, confirmed: false, invitation, workers: [] });
const hold = (state: string, review_on: string, activity = "own_plan") => ({ id: `${state}-${review_on}`, activity, state, review_on });
const about = (holds: unknown[], may_ask_again_on: string | null = null) => ({ places: [{ activity: "own_plan", place: "asked", days_silent: 0, may_ask_again_on, asked_today: false }], offers: [], holds, second_persons: [], birthday_known: true, has_app: true });

function answering(taking_part: () => unknown, invitation = "none"): void {
  vi.setSystemTime("2026-11-20T12:00:00Z");
  vi.stubGlobal("fetch", (url: string, { method = "GET" }: RequestInit) => Promise.resolve(
    method === "PUT" ? Response.json({ code: "refused", detail: "A hold-back stands." }, { status: 403 })
      : Response.json(url.includes("taking-part") ? taking_part() : { young_people: [person(invitation)] })));
}
afterEach(() => void vi.useRealTimers());

test("a hold-back from their own plan is said with its day and a link to it, before anybody taps", async () => {
  answering(() => about([hold("standing", "2026-11-25"), hold("standing", "2026-12-04"), hold("ended", "2026-12-06")]), "open");
  render(<HowScreen params={{ id: "y" }} />);
  const note = await screen.findByRole("note");
  expect(note.textContent).toMatch(/held back until Fri 4 Dec\. .*none can be made before that\. The one that is open stays theirs to use\./);
  expect(screen.getByRole("link", { name: "See the hold-back" }).getAttribute("href")).toBe("/staff/holds/standing-2026-12-04");
  expect(screen.queryByText(/A new one ends the old one/)).toBeNull();
});

test.each([[[]], [[hold("waiting", "2026-12-04"), hold("over", "2026-12-04"), hold("standing", "2026-12-04", "meeting")]]])("nothing is said where nothing is in the way", async (holds) => {
  answering(() => about(holds, "2026-11-20"));
  render(<HowScreen params={{ id: "y" }} />);
  await screen.findByText("How will they get it?");
  expect(screen.queryByRole("note")).toBeNull();
});

test("a no that rests is said with the day from which they can be invited", async () => {
  answering(() => about([], "2026-12-04"));
  render(<HowScreen params={{ id: "y" }} />);
  expect((await screen.findByRole("note")).textContent).toMatch(/You can invite them on Fri 4 Dec\./);
});

test("held back meanwhile: the refusal is shown, and then the hold-back with the way to it", async () => {
  let tries = 0;
  answering(() => about(tries++ ? [hold("standing", "2026-12-04")] : []));
  render(<HowScreen params={{ id: "y" }} />);
  fireEvent.click(await screen.findByRole("radio", { name: /I print a card/ }));
  fireEvent.click(screen.getByRole("button", { name: "Make the invitation" }));
  expect((await screen.findByRole("alert")).textContent).toContain("A hold-back stands.");
  expect(await screen.findByRole("link", { name: "See the hold-back" })).toBeTruthy();
});
