/** A worry passed on, once whoever received it has left: who acts, and what can be done before it can be opened. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { expect, test, vi } from "vitest";
import OneConcern from "../../src/staff/features/concerns/one/screen";
import Concerns from "../../src/staff/features/concerns/screen";

const line = {
  id: "c", young_person: { id: "y", nickname: "Iris", initials: "IW", confirmed: true }, passed_on_by: { id: "s", name: "Sam Okafor" }, receiver: { id: "r", name: "Ruth Kaye" },
  passed_on_at: "2026-11-20T10:00:00Z", told_on: null, look_by: "2026-11-21T10:00:00Z", late: true, has_note: false, is_mine_to_act_on: true, receiver_left: true,
};

test("the key is not there: who must act is said, whom to ask, and telling can be looked at all the same", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(line))));
  render(<OneConcern params={{ id: "c" }} />);
  await screen.findByText("Ruth Kaye has left, so it falls to whoever must act on such a worry here. You are one of them.");
  screen.getByText("You cannot open it now. Ask Sam Okafor what it is about, and do not wait for the key.");
  screen.getByText("Can they be told now?");
  fireEvent.click(screen.getByRole("radio", { name: "Not yet, it is not safe" }));
  expect((screen.getByRole("radio", { name: "In 72 hours" }) as HTMLInputElement).checked).toBe(true); // what is sent is what is shown
});

test("whoever passed it on sees that its receiver left and that it lies with somebody", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify({ concerns: [{ ...line, is_mine_to_act_on: false }] }))));
  render(<Concerns />);
  await screen.findByText("has left: it falls to whoever must act here");
  expect(screen.queryByText("Open and read")).toBeNull();
});
