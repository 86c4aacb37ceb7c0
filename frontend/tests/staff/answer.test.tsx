/** K5 and K6: opening is asked for first, words stay through every error, and the server's sentences land by their fields. */
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../../src/api";
import { dropKeys, me, type Me } from "../../src/session";
import { answerFrom, emptyAnswer, emptyRow, idOfField, missingFrom, nextSending, wordsOf } from "../../src/staff/features/decisions/state";
import ReadAndAnswer from "../../src/staff/features/voice/screen";
import { anyUnsent, dropAllUnsent, findUnsent } from "../../src/staff/unsent";
import { errorsFrom } from "../../src/staff/use_form";

const VOICE = "01900000-0000-7000-8000-000000000001";
const signedIn: Me = { person_id: "p", role: "keyworker", door: "staff", scope: "full", name: "Sam Okafor", first_name: "Sam", service: { name: "S", is_demo: true }, words_confirmed: true, confirmed: true, capabilities: ["read_shared", "answer_voice"], idle_seconds: 900, expires_at: "" };
const kestrel = { id: "y", nickname: "Kestrel", initials: "J.M.", confirmed: true };
const voice = { id: VOICE, young_person: kestrel, about: { kind: "plan" }, words: "I hate waiting for the 9 bus.", state: "sent", sent_at: "2026-11-17T10:00:00Z", due_on: "2026-11-20", opened_at: "2026-11-18T10:00:00Z" };
const line = { id: VOICE, young_person: kestrel, about_kind: "plan", ways: ["words"], sent_at: voice.sent_at, due_on: voice.due_on, days_late: 2, state: "sent", owed: false, opened_at: null };

let calls: { method: string; url: string; body?: Record<string, unknown> }[] = [];
let saving: () => Response | Promise<Response> = () => Response.json({});
beforeEach(() => {
  calls = [];
  me.value = signedIn;
  dropAllUnsent();
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    calls.push({ method: init.method!, url, body: init.body ? (JSON.parse(init.body as string) as Record<string, unknown>) : undefined });
    if (init.method === "PUT") return Promise.resolve().then(saving);
    const beside = url.includes("/shared-on") ? { people: [], asks: [] } : url.includes("/may-use") ? { may: false } : undefined;
    return Promise.resolve(Response.json(url.endsWith("to-answer") ? { voices: [line] } : (beside ?? voice)));
  });
});

async function opened(): Promise<void> {
  render(<ReadAndAnswer params={{ id: VOICE }} />);
  fireEvent.click(await screen.findByText("Open and read"));
  await screen.findAllByText(voice.words);
}
function fill(): void {
  fireEvent.click(screen.getByLabelText("Part of it"));
  fireEvent.input(screen.getByLabelText("We decided"), { target: { value: "Not this month." } });
  fireEvent.input(screen.getByLabelText("Because"), { target: { value: "policy" } });
}
async function save(): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name: "See it as they will" }));
  fireEvent.click(await screen.findByText("Save and show Kestrel"));
}

test("nothing is opened before it is said that they will see it", async () => {
  render(<ReadAndAnswer params={{ id: VOICE }} />);
  expect(await screen.findByText("They will see that you opened it.")).toBeTruthy();
  expect(calls.map(({ url }) => url)).toEqual(["/api/voices/to-answer"]);
  fireEvent.click(screen.getByText("Open and read"));
  await screen.findAllByText(voice.words);
  expect(calls[1]!.url).toBe(`/api/voices/${VOICE}`);
});

test("what is missing is listed and leads to its field", async () => {
  await opened();
  fireEvent.click(screen.getByRole("button", { name: "See it as they will" }));
  expect(screen.getByRole("alert").textContent).toContain("Say why. They always see a reason.");
  expect(calls.filter(({ method }) => method === "PUT")).toEqual([]);
});

test("“policy” comes back with the server’s sentence by its field, and the words stay", async () => {
  saving = () => Response.json({ code: "no_reason", detail: "We need one more thing.", fields: { because: ["“Policy” is not a reason to them."] } }, { status: 422 });
  await opened();
  fill();
  await save();
  await screen.findByRole("alert");
  const because = screen.getByLabelText("Because") as HTMLTextAreaElement;
  expect(because.value).toBe("policy");
  expect(document.getElementById("because-error")!.textContent).toBe("“Policy” is not a reason to them.");
});

test("with no connection the words stay, and the same words are sent again under the same ids", async () => {
  saving = () => { throw new TypeError("offline"); };
  await opened();
  fill();
  await save();
  expect((await screen.findByRole("alert")).textContent).toContain("Your words are still here");
  await save();
  await waitFor(() => expect(calls.filter(({ method }) => method === "PUT")).toHaveLength(2));
  const [first, second] = calls.filter(({ method }) => method === "PUT");
  expect(second).toEqual(first);
});

test("changed words after a lost reply are a new version, never swallowed by the old one", () => {
  const answer = { ...emptyAnswer("Sam"), status: "done" as const, we_decided: "Yes.", because: "It helps you." };
  const first = nextSending(answer, VOICE);
  expect(nextSending({ ...answer, sending: first }, VOICE)).toEqual(first);
  expect(nextSending({ ...answer, we_decided: "Yes, from Friday.", sending: first }, VOICE).version_id).not.toBe(first.version_id);
});

test("an idle sign-out keeps the words for the same person only, in memory", async () => {
  await opened();
  fill();
  dropKeys();
  expect(anyUnsent()).toBe(true);
  me.value = { ...signedIn, person_id: "somebody else" };
  expect(findUnsent(`answer ${VOICE}`)).toBeUndefined();
  me.value = signedIn;
  expect(findUnsent<{ because: string }>(`answer ${VOICE}`)!.because).toBe("policy");
});

test("server fields find their inputs, rows by their place among those that were sent", () => {
  const rows = [{ ...emptyRow(), what: "" }, { ...emptyRow(), what: "Sam calls." }];
  const answer = { ...emptyAnswer("Sam"), status: "doing" as const, next: rows };
  const problem = new Problem(422, "invalid", "x", { "next.0.by_on": ["Not a day."], because: ["One.", "Two."], voice_id: ["Gone."] });
  expect(errorsFrom(problem, idOfField(answer), "we_decided")).toEqual({ [`next-${rows[1]!.id}-by_on`]: "Not a day.", because: "One. Two.", we_decided: "Gone." });
  expect(wordsOf(answer, VOICE).next).toEqual([{ what: "Sam calls.", who: null, by_on: null }]);
});

test("a step with a person but nothing to do is asked about; an empty one is left out", () => {
  const row = { ...emptyRow(), who: "Sam" };
  expect(missingFrom({ ...emptyAnswer("Sam"), next: [row, emptyRow()] })[`next-${row.id}-what`]).toBe("Say what happens, or remove this step.");
});

test("what belongs to going against is saved only where it does", () => {
  const decision = { id: "d", voice_id: VOICE, version_id: "v", you_said: {}, we_decided: "a", because: "b", who_decided: "c", next: [], status: "not_doing" as const, could_do_instead: "This.", decided_at: "", by: { id: "p", first_name: "Sam" } };
  const answer = answerFrom(decision);
  expect(wordsOf(answer, VOICE).could_do_instead).toBe("This.");
  expect(wordsOf({ ...answer, status: "doing", against: false }, VOICE)).toMatchObject({ could_do_instead: null, against: null });
});

test("“Not doing it” cannot be looked at before all that goes against their wish is said", async () => {
  await opened();
  fill();
  fireEvent.click(screen.getByLabelText("Not doing it"));
  expect(screen.queryByRole("switch", { name: "This goes against what they wanted" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "See it as they will" }));
  for (const words of ["Say what they wanted.", "Say why you did not do it.", "Say how they were told.", "Say what would change it.", "Say on which day you look at it again."]) {
    expect(screen.getByRole("alert").textContent).toContain(words);
  }
});

test("what the server says of one part of it stands by that part", () => {
  const answer = { ...emptyAnswer("Sam"), status: "not_doing" as const };
  const problem = new Problem(422, "goes_against", "x", { "against.look_again_on": ["Name a day."], against: ["All of it."] });
  expect(errorsFrom(problem, idOfField(answer), "we_decided")).toEqual({ "against-look_again_on": "Name a day.", "against-wish": "All of it." });
});
