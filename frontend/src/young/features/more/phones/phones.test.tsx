/** Taking a phone off needs the PIN again, or the six words where this phone has no PIN. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { calls, nothing, problem, serve, signIn, startServer } from "../../../../../tests/young_server";
import { keepDevice, newDevice } from "../../../../device";
import { lock } from "../../../../session";
import { wipePhone } from "../../../../stored";
import Phones from "./screen";

const phone = { added_at: "2001-03-06T10:00:00Z", last_used_at: null };
beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({ "GET /api/sign-in/phones": () => ({ phones: [{ ...phone, slot_id: "a", this_one: true }, { ...phone, slot_id: "b", this_one: false }] }),
    "POST /api/sign-in/step-up": nothing, "POST /api/sign-in/phones/sign-out-others": nothing, "DELETE /api/sign-in/phones/b": nothing });
});
afterEach(async () => { await lock(); });

const posts = (): string[] => calls.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
async function type(label: string, value: string): Promise<void> {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
  await new Promise((done) => setTimeout(done)); // as between two taps of a finger: the screen draws
  fireEvent.submit(screen.getByLabelText(label).closest("form")!);
}

test("the PIN first, then the phone is off the list", async () => {
  await keepDevice(await newDevice());
  render(<Phones />);
  fireEvent.click(await screen.findByText("Take this phone off"));
  await screen.findByText("Type your PIN first.");
  await type("Your PIN", "271");
  await screen.findByRole("alert");
  expect(posts()).toEqual([]);
  await type("Your PIN", "271828");
  await screen.findByText("That phone is off your list.");
  expect(posts()).toEqual(["POST /api/sign-in/step-up", "DELETE /api/sign-in/phones/b"]);
});

test("a wrong PIN signs nobody out", async () => {
  await keepDevice(await newDevice());
  serve({ "POST /api/sign-in/step-up": problem(422, "wrong_secret") });
  render(<Phones />);
  fireEvent.click(await screen.findByText("Sign out other phones"));
  await screen.findByText("Type your PIN first.");
  await type("Your PIN", "271828");
  expect((await screen.findByRole("alert")).textContent).toContain("Not right. Try again.");
  expect(posts()).toEqual(["POST /api/sign-in/step-up"]);
});

test("no PIN on this phone: the six words do", async () => {
  render(<Phones />);
  fireEvent.click(await screen.findByText("Sign out other phones"));
  await screen.findByText("Type your six words first.");
  await type("Your six words", "One two-three four, five SIX");
  await screen.findByText("Other phones are signed out.");
  expect(calls.find(({ path }) => path.endsWith("step-up"))!.body).toEqual({ six_words: "one two three four five six" });
});
