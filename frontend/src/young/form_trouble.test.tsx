/** Over a form: “We need one more thing.” for a missing answer, and never for what was sent and did not get there. */
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { problem, serve, signIn, startServer } from "../../tests/young_server";
import { lock } from "../session";
import { wipePhone } from "../stored";
import { Begin } from "./back/begin";
import WhoHearsIt from "./features/complaints/to/screen";
import { wrong } from "./features/complaints/state";
import { picked } from "./features/voices/sending";
import Who from "./features/voices/who/screen";
import { say, startWriting } from "./features/voices/writing";

const MISSING = "We need one more thing.";
const NOT_SENT = "It did not go through yet.";
const sam = { id: "sam", first_name: "Sam", what: "keyworker", works_with_me: true, ready: true, answers_by: "2099-01-01", not_about: [] };

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({ "GET /api/people/my-adults": () => ({ adults: [sam] }), "GET /api/taking-part/complaints/hearers": () => ({ hearers: [sam] }) });
});
afterEach(async () => { cleanup(); await lock(); });

test("sending to somebody: nobody picked is a missing answer, a refusal is not", async () => {
  await startWriting({ kind: "plan" });
  say({ words: "Too loud" });
  serve({ "PUT /api/voices/.*": problem(422, "not_listed") });
  render(<Who />);
  fireEvent.click(await screen.findByRole("button", { name: "Send" }));
  await screen.findByText(MISSING);
  await screen.findByText("Sam");
  picked.value = ["sam"];
  fireEvent.click(screen.getByRole("button", { name: "Send" }));
  await screen.findByText(NOT_SENT);
  expect(screen.queryByText(MISSING)).toBeNull();
});

test("saying something is wrong: nobody picked is a missing answer, a send that failed is not", async () => {
  await wipePhone(); // nothing can be kept here: it goes straight
  wrong.value = { id: "c", version_id: "c1", words: "He shouts" };
  serve({ "PUT /api/taking-part/complaints/c": problem(500, "fault") });
  render(<WhoHearsIt />);
  fireEvent.click(await screen.findByRole("button", { name: "Send" }));
  await screen.findByText(MISSING);
  fireEvent.click(screen.getByText("Sam"));
  fireEvent.click(screen.getByRole("button", { name: "Send" }));
  await screen.findByText(NOT_SENT);
  expect(screen.queryByText(MISSING)).toBeNull();
});

test("words of a card that were not taken are no missing answer; too few of them are", async () => {
  render(<Begin link={null} fault="Those words are not right. Look at your card again." onNext={() => undefined} onBack={() => undefined} />);
  screen.getByText(NOT_SENT);
  fireEvent.click(screen.getByRole("button", { name: "Next" }));
  await screen.findByText(MISSING);
});
