/** Asked to show somebody more: on Today, my words again, and three answers that look the same. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls, noSignal, nothing, problem, serve, signIn, startServer } from "../../../../tests/young_server";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import { lastRead } from "../last_read/state";
import { keepOff } from "../off_phone/state";
import Today from "../today/screen";
import OneAsk from "./screen";
import type { ShareAsk } from "./state";

const sam = { id: "s", first_name: "Sam", what: "keyworker" }, ama = { id: "a", first_name: "Ama", what: "advocate" };
const asked: ShareAsk = { id: "q", voice_id: "v", asked_by: sam, person: ama, asked_at: "2001-03-07T10:00:00Z", sent_at: "2001-03-06T10:00:00Z", state: "waiting", on: "2001-03-07", alive: true, why: "Ama can speak up for you." };
const voice = { id: "v", version_id: "1", about: { kind: "anything" }, state: "sent", feeling: "not_well", words: "I want to see my brother.", created_at: "2001-03-06T10:00:00Z", updated_at: "2001-03-06T10:00:00Z", sent_at: "2001-03-06T10:00:00Z", readers: [], waiting: [] };
const adult = (more: object = {}) => ({ id: "a", first_name: "Ama", what: "advocate", works_with_me: true, ready: true, answers_by: "2001-03-20", ...more });
const asks = (one: ShareAsk): void => serve({ "GET /api/voices/shared-on/asked/q": () => one, "GET /api/voices/shared-on/asked": () => ({ asks: one.state === "waiting" ? [one] : [] }) });

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({ "GET /api/decisions/": () => ({ decisions: [] }), "GET /api/voices/": () => ({ voices: [] }), "GET /api/voices/v": () => voice, "GET /api/people/my-adults": () => ({ adults: [adult()] }) });
  asks(asked);
});
afterEach(async () => { await lock(); });

const open = async (): Promise<void> => { render(<OneAsk params={{ id: "q" }} />); await screen.findByText("Can Ama see this?", { selector: "h1" }); };
const posts = () => calls.filter(({ method }) => method === "POST");
const after = (state: ShareAsk["state"], more: Partial<ShareAsk> = {}) => () => { asks({ ...asked, state, ...more }); return nothing(); };

test("Today says who asks, for whom, about what sent when", async () => {
  render(<Today />);
  await screen.findByText("Sam asks: can Ama see what you sent on 6 March 2001?");
  expect(screen.getByText("See what it is").closest("a")!.getAttribute("href")).toBe("/show/q");
  expect(document.body.textContent).not.toContain("Ama can speak up for you.");
  expect(document.body.textContent).not.toContain("Nothing new.");
});

test("what this phone does not show, nobody is asked about on it", async () => {
  await keepOff("v");
  render(<Today />);
  await screen.findByText(/Nothing new/);
  expect(document.body.textContent).not.toContain("Ama");
});

test("my own words again, why, who would see it and what; yes, no and not now look the same", async () => {
  await open();
  await screen.findByText("I want to see my brother.", { exact: false });
  for (const words of ["Ama can speak up for you.", "Your advocate"]) screen.getByText(words);
  expect(document.body.textContent).toContain("They will see: your pick and your words. They will not see: your other drafts.");
  const [yes, ...others] = ["Yes, show it", "No", "Not now"].map((word) => screen.getByText(word).closest("button")!.className);
  expect(others).toEqual([yes, yes]);
  expect(screen.getByText("I want to ask someone first").closest("a")!.getAttribute("href")).toBe("/advocate");
});

test("yes to somebody who works with me: that thing, that one person, at once", async () => {
  serve({ "POST /api/voices/v/share": () => { asks({ ...asked, state: "shown" }); return voice; } });
  await open();
  await vi.waitFor(() => expect(lastRead("adults").value.value).toBeDefined());
  fireEvent.click(await screen.findByText("Yes, show it"));
  await screen.findByText("Ama can see it now.");
  expect(posts()).toMatchObject([{ path: "/api/voices/v/share", body: { reader_ids: ["a"], ask_id: "q", with_cover: [] } }]);
  expect(screen.queryByText("Change my answer")).toBeNull();
});

test("yes to somebody new: first whether an adult is there", async () => {
  serve({ "GET /api/people/my-adults": () => ({ adults: [adult({ works_with_me: false })] }), "POST /api/voices/v/share": () => { asks({ ...asked, state: "said_yes" }); return voice; } });
  await open();
  await vi.waitFor(() => expect(lastRead("adults").value.value).toBeDefined());
  fireEvent.click(await screen.findByText("Yes, show it"));
  fireEvent.click(await screen.findByText("Not sure"));
  await screen.findByText("No one new sees it till then.");
  expect(posts()).toMatchObject([{ body: { with_adult: "not_sure", ask_id: "q" } }]);
});

test.each([["No", "no", "You said no on 7 March 2001. That is OK."], ["Not now", "not_now", "You said not now on 7 March 2001. That is OK."]] as const)("“%s” is one tap, and can be changed", async (word, code, told) => {
  serve({ "POST /api/voices/shared-on/asked/q/answer": after(code) });
  await open();
  fireEvent.click(await screen.findByText(word));
  await screen.findByText(told);
  expect(posts()).toMatchObject([{ body: { answer: code } }]);
  fireEvent.click(screen.getByText("Change my answer"));
  await screen.findByText("Yes, show it");
});

test("over: says so, and offers no answer", async () => {
  asks({ ...asked, state: "ended", alive: false });
  await open();
  await screen.findByText("This is over. You need not say anything.");
  for (const word of ["Yes, show it", "Change my answer"]) expect(screen.queryByText(word)).toBeNull();
});

test.each([[noSignal, "No signal. Try again when there is signal."], [problem(409, "over"), "This is over. No one was shown anything by it."], [problem(500, "broken"), "We could not do that. Try again."]])("when it does not go, nothing is said for me", async (answer, told) => {
  serve({ "POST /api/voices/shared-on/asked/q/answer": answer });
  await open();
  fireEvent.click(await screen.findByText("No"));
  await screen.findByText(told);
  screen.getByText("Yes, show it");
});
