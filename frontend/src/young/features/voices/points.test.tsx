/** V2, V3 and V4: what adults wrote stays beside the question, disagreeing is invited, and every answer is kept as it is tapped. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serve, signIn, startServer } from "../../../../tests/young_server";
import { go, path } from "../../../router";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import Help from "./help/screen";
import Measure from "./measure/screen";
import Point from "./point/screen";
import { bodyOf, type AboutKind } from "./state";
import { someoneElse } from "./who/about_worker";
import Words from "./words/screen";
import { continueWriting, finishWriting, saveNow, startWriting, writing } from "./writing";

const PLAN = { id: "p", young_person_id: "p", state: "shown", updated_at: "2001-03-06T10:00:00Z", opened: { title: "Plan", steps: [
  { id: "1", kind: "step", words: "Meet <b>once</b> a week." }, { id: "2", kind: "protective_measure", words: "Home by nine." }] } };
const of = (kind: AboutKind, part_id: string) => ({ kind, id: "p", part_id });

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({ "GET /api/plans/": () => ({ plans: [PLAN] }), "PUT /api/voices/.*": () => ({}) });
});
afterEach(async () => { await finishWriting(); await lock(); });

test("“It is OK to disagree.”: seeing it another way leads to telling how, and is a view", async () => {
  await startWriting(of("step", "1"));
  const shown = render(<Point />);
  await screen.findByText("Meet <b>once</b> a week.");
  screen.getByText("It is OK to disagree.");
  fireEvent.click(screen.getByText("I see it another way"));
  expect(path.value).toBe("/say/words");
  expect(bodyOf(writing.value!)).toMatchObject({ about: of("step", "1"), point: "another_way" });
  shown.unmount();
  render(<Words />);
  await screen.findByText("Tell us how you see it. It is OK to disagree.");
});

test("seeing it the same goes on to what would help; skipping leaves no answer", async () => {
  await startWriting(of("step", "1"));
  render(<Point />);
  fireEvent.click(await screen.findByText("I see it like this too"));
  expect(path.value).toBe("/say/help");
  fireEvent.click(screen.getByText("Skip"));
  expect(bodyOf(writing.value!)).not.toHaveProperty("point");
});

test("a point that is in the plan no more is said to be gone", async () => {
  await startWriting(of("step", "9"));
  render(<Point />);
  await screen.findByText("This point is not in your plan now.");
});

test("what adults do can be said to make things harder", async () => {
  await startWriting(of("measure", "2"));
  render(<Measure />);
  await screen.findByText("Home by nine.");
  fireEvent.click(screen.getByText("It makes things harder"));
  expect(bodyOf(writing.value!)).toMatchObject({ measure: "harder" });
});

test("any number would help, one can be number one, and a dropped one is number one no more", async () => {
  await startWriting({ kind: "plan" });
  render(<Help />);
  fireEvent.click(screen.getByLabelText("A lift home"));
  fireEvent.click(screen.getByLabelText("Fewer meetings"));
  fireEvent.click(screen.getByRole("button", { name: "Fewer meetings" }));
  expect(bodyOf(writing.value!)).toMatchObject({ would_help: ["lift_home", "fewer_meetings"], number_one: "fewer_meetings" });
  fireEvent.click(screen.getByLabelText("Fewer meetings"));
  expect(bodyOf(writing.value!)).toEqual(expect.not.objectContaining({ number_one: "fewer_meetings" }));
  go("/say/help");
  fireEvent.click(screen.getByText("That’s all for now"));
  expect(path.value).toBe("/say/who");
});

test("everything tapped is there again from the phone, sealed till then", async () => {
  serve({ "PUT /api/voices/.*": () => { throw new TypeError("Failed to fetch"); } });
  await startWriting({ kind: "plan" }, "sent-before");
  render(<Help />);
  fireEvent.click(screen.getByLabelText("A lift home"));
  await saveNow();
  const { id } = writing.value!;
  await finishWriting();
  await continueWriting(id);
  expect(writing.value).toMatchObject({ adds_to_id: "sent-before", would_help: ["lift_home"] });
});

test("someone else is never the worker it is about: the boss first, then an advocate", () => {
  const adult = (id: string, what: string, ready = true) => ({ id, first_name: id, what, works_with_me: what !== "lead", ready, answers_by: "2001-03-06" });
  const all = [adult("sam", "keyworker"), adult("ama", "advocate"), adult("pri", "lead")];
  expect(someoneElse(all, "sam")!.id).toBe("pri");
  expect(someoneElse(all, "pri")!.id).toBe("ama");
  expect(someoneElse([all[0]!], "sam")).toBeUndefined();
});
