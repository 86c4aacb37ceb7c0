/** A date of birth that was left empty: whether it is known is said, never what it is; a lead adds or corrects it. */
import { fireEvent, render, screen, within } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { beforeEach, expect, test, vi } from "vitest";
import { me, type Me } from "../../src/session";
import AskOrHoldBack from "../../src/staff/features/holding/screen";
import type { Person } from "../../src/staff/features/people/state";
import { Birthday } from "../../src/staff/features/person/birthday";
import { useStepUp } from "../../src/staff/step_up";
import { dropAllUnsent, listUnsent } from "../../src/staff/unsent";

const unknown: Person = { id: "y", nickname: "Kestrel", initials: "JM", name: "Jo Moss", birthday_known: false, enrolled: true, confirmed: true, invitation: "used", workers: [] };
const signedIn = (role: string, capabilities: string[]): Me => ({ person_id: "p", role, door: "staff", scope: "full", name: "Priya Shah", first_name: "Priya", service: { name: "S", is_demo: true }, words_confirmed: true, confirmed: true, capabilities, idle_seconds: 900, expires_at: "" });
const asLead = (): void => { me.value = signedIn("lead", ["add_young_person", "hold_back", "invite"]); };
let sent: unknown[] = [];
const answers = (status: number, body: object): void => void vi.stubGlobal("fetch", (url: string, { method = "GET", body: said }: RequestInit = {}) => {
  if (method === "PUT") sent.push([url, JSON.parse(String(said))]);
  return Promise.resolve(new Response(JSON.stringify(body), { status }));
});

beforeEach(() => { sent = []; asLead(); dropAllUnsent(); });

function OnTheirPage({ start }: { start: Person }) {
  const [person, setPerson] = useState(start);
  return <Birthday person={person} onPerson={setPerson} stepUp={useStepUp()} />;
}
const save = (): void => void fireEvent.click(screen.getByRole("button", { name: "Save the date of birth" }));

test("a lead adds it; then it is known, and the day is left on no screen and in nothing kept", async () => {
  answers(200, { ...unknown, birthday_known: true });
  render(<OnTheirPage start={unknown} />);
  screen.getByText("Their date of birth is not known here. Until it is, nobody can hold back asking them.");
  fireEvent.input(screen.getByLabelText("Date of birth"), { target: { value: "2012-05-04" } });
  expect(listUnsent().length).toBe(1);
  save();
  await screen.findByText("Saved.");
  screen.getByText("Their date of birth is known here. No page shows it.");
  expect(sent).toEqual([["/api/people/young-people/y/date-of-birth", { date_of_birth: "2012-05-04" }]]);
  expect((screen.getByLabelText("Date of birth") as HTMLInputElement).value).toBe("");
  expect(listUnsent()).toEqual([]);
});

test("an empty day is not sent, and one that cannot be is refused by its field in the server’s words", async () => {
  const sentence = "Look at the date of birth again. It is before today, and not more than 30 years ago.";
  answers(422, { code: "invalid", fields: { date_of_birth: [sentence] } });
  render(<OnTheirPage start={{ ...unknown, birthday_known: true }} />);
  save();
  await within(await screen.findByRole("alert")).findByText("Give their date of birth.");
  expect(sent).toEqual([]);
  fireEvent.input(screen.getByLabelText("Date of birth"), { target: { value: "1912-05-04" } });
  save();
  expect((await screen.findAllByText(sentence)).length).toBe(2); // in the summary and by the field
  expect((screen.getByLabelText("Date of birth") as HTMLInputElement).value).toBe("1912-05-04");
});

test("nobody but a lead is offered it", () => {
  me.value = signedIn("keyworker", ["hold_back", "invite"]);
  render(<OnTheirPage start={unknown} />);
  expect(screen.queryByText("Birthday")).toBeNull();
});

test.each(["lead", "keyworker"])("whoever would hold back (%s) reads how the day gets known", async (role) => {
  if (role !== "lead") me.value = signedIn(role, ["hold_back", "invite"]);
  answers(200, { places: [], offers: [], holds: [], second_persons: [], latest_review_on: null, birthday_known: false, has_app: true });
  render(<AskOrHoldBack params={{ id: "y" }} />);
  fireEvent.click(await screen.findByRole("radio", { name: /Ask later/ }));
  await screen.findByText(/nobody can be held back until it is known\./);
  expect(screen.queryByRole("link", { name: "Add it on their page" })?.getAttribute("href")).toBe(role === "lead" ? "/staff/people/y" : undefined);
  expect(screen.queryByText(/A lead can add it\./) !== null).toBe(role !== "lead");
});
