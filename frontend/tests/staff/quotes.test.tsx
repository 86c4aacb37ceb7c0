/** Using their words: offered only where the server says so, cut by hand, read again after each cut, and asked again before each copy. */
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { beforeEach, expect, test, vi } from "vitest";
import { me, type Me } from "../../src/session";
import { UseTheirWords } from "../../src/staff/features/quotes/may_use";
import PickWords from "../../src/staff/features/quotes/pick/screen";
import Quotes from "../../src/staff/features/quotes/screen";
import { dropAllUnsent } from "../../src/staff/unsent";

const VOICE = "01900000-0000-7000-8000-000000000001";
const signedIn = { person_id: "p", role: "keyworker", door: "staff", scope: "full", name: "Sam Okafor", first_name: "Sam", capabilities: ["read_shared"] } as unknown as Me;
const voice = { id: VOICE, young_person: { id: "y", nickname: "Kestrel", initials: "J.M.", confirmed: true }, about: { kind: "plan" }, words: "I am Kestrel. It is too loud.", state: "sent" };
const kept = { id: "q", picked_on: "2026-05-02", ended_on: null, words: "It is too loud.", what_for: "Report" };
const ended = { id: "r", picked_on: "2026-05-02", ended_on: "2026-05-03", words: null, what_for: null };

let calls: { method: string; path: string; body?: Record<string, unknown> }[] = [];
let may = true;
let paged = false;
let saving: () => Response = () => Response.json({ id: "q" });
let now: () => Response = () => Response.json(kept);
beforeEach(() => {
  [calls, may, paged] = [[], true, false];
  me.value = signedIn;
  dropAllUnsent();
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    const path = url.split("?")[0]!;
    calls.push({ method: init.method!, path, body: init.body ? (JSON.parse(init.body as string) as Record<string, unknown>) : undefined });
    if (init.method === "PUT") return Promise.resolve().then(saving);
    if (path.endsWith("/may-use")) return Promise.resolve(Response.json({ may, at_most: 1000 }));
    if (path.endsWith("/quotes")) return Promise.resolve(Response.json(url.includes("before=q") || !paged ? { quotes: [kept, ended], next: null } : { quotes: [{ ...kept, id: "p", words: "Newer words." }], next: "q" }));
    return Promise.resolve(path.includes("/quotes/") ? now() : Response.json(voice));
  });
});

test.each([[true, 1], [false, 0]])("the button is there only for who may: %s", async (answer, buttons) => {
  may = answer;
  render(<UseTheirWords voice_id={VOICE} />);
  await waitFor(() => expect(calls.length).toBe(1));
  await new Promise((done) => setTimeout(done, 10));
  expect(screen.queryAllByText("Use their words").length).toBe(buttons);
});

test("cut down, what for, read again: kept as exactly those words", async () => {
  render(<PickWords params={{ id: VOICE }} />);
  const words = (await screen.findByLabelText("Their words")) as HTMLTextAreaElement;
  expect(words.value).toBe(voice.words);
  fireEvent.click(screen.getByLabelText(/I read it again/));
  fireEvent.input(words, { target: { value: "It is too loud." } });
  fireEvent.input(screen.getByLabelText("What is it for?"), { target: { value: "Report to the board" } });
  screen.getByText("What for: Report to the board");
  fireEvent.click(screen.getByRole("button", { name: "Keep these words to use" }));
  expect(screen.getByRole("alert").textContent).toContain("Read it again"); // the tick was for other words
  fireEvent.click(screen.getByLabelText(/I read it again/));
  fireEvent.click(screen.getByRole("button", { name: "Keep these words to use" }));
  await waitFor(() => expect(calls.at(-1)).toMatchObject({ method: "PUT", body: { voice_id: VOICE, words: "It is too loud.", what_for: "Report to the board", read_again: true } }));
});

test("what the server finds is said by the field, and the words stay", async () => {
  saving = () => Response.json({ code: "not_to_be_used", fields: { words: ["These words could show who said them.", "It holds their name or nickname. Leave that part out."] } }, { status: 422 });
  render(<PickWords params={{ id: VOICE }} />);
  fireEvent.input(await screen.findByLabelText("What is it for?"), { target: { value: "Report" } });
  fireEvent.click(screen.getByLabelText(/I read it again/));
  fireEvent.click(screen.getByRole("button", { name: "Keep these words to use" }));
  await waitFor(() => expect(document.getElementById("words-error")?.textContent).toContain("It holds their name or nickname."));
  expect((screen.getByLabelText("Their words") as HTMLTextAreaElement).value).toBe(voice.words);
});

test("without a yes there is no form", async () => {
  may = false;
  render(<PickWords params={{ id: VOICE }} />);
  await screen.findByText("You have no yes to use words of this.");
});

test("withdrawn words leave one line: two days and no words; and copying asks again first", async () => {
  const copied = vi.fn(async () => {});
  vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText: copied } });
  render(<Quotes />);
  await screen.findByText(/The yes to words you picked .* was withdrawn or ended .*\. Do not use them again\./);
  fireEvent.click(screen.getByText("Copy the words"));
  await waitFor(() => expect(copied).toHaveBeenCalledWith("It is too loud."));
  expect(calls.at(-1)!.path).toBe("/api/voices/quotes/q");
  now = () => new Response(JSON.stringify({ status: 404, code: "not_found" }), { status: 404, headers: { "Content-Type": "application/problem+json" } });
  fireEvent.click(screen.getByText("Copy the words"));
  await waitFor(() => expect(calls.filter(({ path }) => path === "/api/voices/quotes").length).toBe(2));
  expect(copied).toHaveBeenCalledTimes(1);
});

test("“Show more” adds the next page to what is shown", async () => {
  paged = true;
  render(<Quotes />);
  await screen.findByText("Newer words.");
  expect(screen.queryByText("It is too loud.")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Show more" }));
  await screen.findByText("It is too loud.");
  screen.getByText("Newer words.");
  expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
});
