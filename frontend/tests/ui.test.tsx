/** The shared ui's promises to somebody who cannot see it, or who uses keys. */
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { expect, test } from "vitest";
import { match, type Route } from "../src/router";
import { ChoiceList } from "../src/ui/choice_list/choice_list";
import { Confirm } from "../src/ui/confirm/confirm";
import { ErrorSummary } from "../src/ui/error_summary/error_summary";
import { Field } from "../src/ui/field/field";
import { Table } from "../src/ui/table/table";
import { routeFor } from "../src/young/shell/shell";
import { locked, lost, start } from "../src/young/routes";
import { readFragment } from "../src/young/start/invitation_link";

function Form() {
  const [attempt, setAttempt] = useState(0);
  const errors = { nickname: attempt ? "Pick a name with 2 to 20 letters." : undefined };
  return (
    <form onSubmit={(event) => { event.preventDefault(); setAttempt(attempt + 1); }}>
      <ErrorSummary title="We need one more thing." errors={errors} attempt={attempt} />
      <Field id="nickname" label="What should we call you here?" hint="Not your full name." error={errors.nickname} />
      <button type="submit">Next</button>
    </form>
  );
}

test("the error summary takes the focus at every try and leads to the field, which says the same", () => {
  render(<Form />);
  for (let tries = 0; tries < 2; tries++) {
    screen.getByText("Next").focus();
    fireEvent.click(screen.getByText("Next"));
    expect(document.activeElement).toBe(screen.getByRole("alert"));
  }
  fireEvent.click(screen.getByRole("link"));
  const field = screen.getByLabelText("What should we call you here?");
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const described = field.getAttribute("aria-describedby")!.split(" ").map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(["Not your full name.", "Pick a name with 2 to 20 letters."]);
});

test("a choice list is one group of radio buttons with a question", () => {
  let picked: string | undefined;
  const choices = [{ value: "yes", word: "Yes" }, { value: "no", word: "No" }] as const;
  render(<ChoiceList name="q" question="Is that OK?" choices={choices} value={picked} onChange={(value) => { picked = value; }} />);
  expect(screen.getByRole("group").querySelector("legend")?.textContent).toBe("Is that OK?");
  fireEvent.click(screen.getByLabelText("No"));
  expect(picked).toBe("no");
});

test("a second thought moves the focus to its question and back", async () => {
  let deleted = false;
  render(<Confirm ask="Delete" question="Delete this?" yes="Delete" no="Keep it" onYes={() => { deleted = true; }} />);
  fireEvent.click(screen.getByText("Delete"));
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Delete this?"));
  fireEvent.click(screen.getByText("Keep it"));
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Delete"));
  expect(deleted).toBe(false);
});

test("a table's cells carry their heading for when it turns into cards", () => {
  render(<Table caption="To answer" columns={[{ head: "Sent", cell: (row: { on: string }) => row.on }]} rows={[{ on: "Tue" }]} rowKey={(row) => row.on} />);
  expect(screen.getByText("Tue").getAttribute("data-head")).toBe("Sent");
});

const screenOf = () => Promise.reject(new Error("not loaded in this test"));
const help: Route = { path: "/help", open: true, screen: screenOf };
const voice: Route = { path: "/voices/:id", screen: screenOf };

test("paths match whole, with their named parts", () => {
  expect(match([help, voice], "/voices/a%20b/")).toEqual({ route: voice, params: { id: "a b" } });
  expect(match([help, voice], "/voices")).toBeUndefined();
  expect(match([help, voice], "/help")?.route).toBe(help);
});

test("help opens for everybody; the rest is the lock, or the start where there is no PIN", () => {
  expect(routeFor({ route: help }, false, true)).toBe(help);
  expect(routeFor({ route: voice }, false, true)).toBe(locked);
  expect(routeFor({ route: voice }, false, false)).toBe(start);
  expect(routeFor({ route: voice }, true, true)).toBe(voice);
  expect(routeFor(undefined, true, true)).toBe(lost);
});

test("an invitation is read from the fragment, with or without the word said by voice", () => {
  const id = "0190b6f0-1c00-7abc-8def-0123456789ab";
  expect(readFragment(`#${id}.one-two-three-four-five-six.blue.kite`)).toEqual({ id, words: "one-two-three-four-five-six", check1: "blue", check2: "kite" });
  expect(readFragment(`#${id}.one-two-three-four-five-six.blue`)).toMatchObject({ check1: "blue", check2: undefined });
  expect(readFragment("#section")).toBeNull();
});
