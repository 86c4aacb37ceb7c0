/** The picture and the list agree, and stopping tells the truth. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { calls, serve, signIn, startServer } from "../../../../tests/young_server";
import { lock } from "../../../session";
import Person from "./person/screen";
import { spots } from "./rings";
import Screen from "./screen";
import type { Watcher, WhoCanSee } from "./state";

const thing = { record_id: "v", kind: "voice" };
const VOICE = { id: "v", words: "Let me stay.", state: "sent" };
const person = (id: string, what: string, some: Partial<Watcher> = {}): Watcher => ({ id, first_name: id, what, count: 1, records: [thing], ...some });
let seen: WhoCanSee;
beforeEach(async () => {
  startServer();
  await signIn();
  seen = { people: [person("Sam", "keyworker", { records: [{ ...thing, opened_at: "2001-03-06T10:00:00Z" }, { record_id: "p", kind: "plan" }], count: 2 }), person("Jo", "chair")], looked: [{ at: "2001-03-06T10:00:00Z", id: "Sam", first_name: "Sam", what: "keyworker", kind: "voice", record_id: "v" }], just_me_count: 2 };
  serve({ "GET /api/voices/": () => ({ voices: [VOICE] }), "GET /api/records/who-can-see": () => seen, "POST /api/records/v/stop-sharing": ({ body }) => {
    seen = { ...seen, people: seen.people.filter(({ id }) => id !== body!.reader_id) };
    return { already_opened_at: body!.reader_id === "Sam" ? "2001-03-06T10:00:00Z" : null };
  } });
});
afterEach(async () => { await lock(); });

test("everybody in the picture is in the list, which says it all in words", async () => {
  render(<Screen />);
  await screen.findByText("Sam can see 2 things");
  screen.getByText("Jo can see 1 thing");
  screen.getByText("2 things are just yours.");
  screen.getByText("Sam opened what you said on 6 March 2001.");
  const picture = document.querySelector("svg.rings")!;
  expect(picture.getAttribute("aria-hidden")).toBe("true");
  expect([...picture.querySelectorAll(".ring-token text")].map((letter) => letter.textContent)).toEqual(["S", "J"]);
});

test("somebody who stands in is told apart: “when {name} is away”, in the list, the picture and on their own page", async () => {
  const cover_for = { id: "Sam", first_name: "Sam" };
  seen = { people: [person("Noor", "specialist", { records: [{ ...thing, cover_for }] }), person("Jo", "chair", { records: [thing, { record_id: "w", kind: "voice", cover_for }], count: 2 })], looked: [], just_me_count: 0 };
  const { unmount } = render(<Screen />);
  await screen.findByText("Noor can see 1 thing when Sam is away");
  expect(screen.queryByText("Noor can see 1 thing")).toBeNull();
  screen.getByText("Jo can see 1 thing");
  screen.getByText("Jo can see 1 thing when Sam is away");
  screen.getByText("Only when someone else is away.");
  expect([...document.querySelectorAll("svg.rings .stands-in text")].map((letter) => letter.textContent)).toEqual(["N"]);
  unmount();
  render(<Person params={{ id: "Noor" }} />);
  await screen.findByText("Noor can see this when Sam is away. Or when Sam has not opened it for a full work day.");
});

test("what I said myself is not called adults’ work, and what adults wrote is", async () => {
  seen = { ...seen, people: [person("Priya", "lead", { records: [{ record_id: "c", kind: "complaint" }, { record_id: "p", kind: "plan" }] })] };
  render(<Person params={{ id: "Priya" }} />);
  await screen.findByText("What you said is wrong");
  expect(screen.getAllByText("You said this yourself.")).toHaveLength(1);
  expect(screen.getAllByText("Adults wrote this as part of their work.")).toHaveLength(1);
});

test("however many there are, no two tokens of a ring sit on each other and all are inside", () => {
  const many = spots(["a", "b", "c", "d", "e"].map((id) => person(id, "keyworker")));
  for (const [i, one] of many.entries()) {
    expect(Math.min(one.x, one.y)).toBeGreaterThan(19);
    expect(Math.max(one.x, one.y)).toBeLessThan(300 - 19);
    for (const other of many.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(38);
  }
});

test("nothing shared yet", async () => {
  seen = { people: [], looked: [], just_me_count: 0 };
  render(<Screen />);
  await screen.findByText("You have not shared anything. Only you can see your drafts.");
});

test.each([
  ["Sam", "Sam already read this. We cannot make them forget. We can stop them opening it again.", "Stopped. Sam already read it. They can’t open it again."],
  ["Jo", "Jo has not opened it. It will be gone.", "Stopped. Jo never opened it."],
])("stopping for %s says what it does, and stays on the screen", async (id, before, after) => {
  render(<Person params={{ id }} />);
  fireEvent.click(await screen.findByText("Stop sharing"));
  await screen.findByText("“Let me stay.”"); // by my own words, which only my own list has
  screen.getByText(before);
  expect(calls.some(({ method }) => method === "POST")).toBe(false);
  fireEvent.click(screen.getByText("Stop sharing"));
  await screen.findByText(after);
  await screen.findByText(`${id} can see nothing of yours now.`);
  expect(calls.find(({ method }) => method === "POST")!.body).toEqual({ reader_id: id });
});
