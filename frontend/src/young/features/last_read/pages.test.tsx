/** Long lists of mine: all of it can be reached, and what is kept off this phone stays off it however old it is. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nothing, signIn, startServer } from "../../../../tests/young_server";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import Decisions from "../decisions/screen";
import { keepOff } from "../off_phone/state";
import { lastRead, readAgain } from "./state";
import MyViews from "../voices/screen";
import { readVoices, useEveryVoice } from "../voices/state";
import { readWhoCanSee } from "../who_can_see/state";

const AT = "2001-03-06T10:00:00Z";
const voice = (id: string) => ({ id, version_id: "1", about: { kind: "plan" }, words: `Words ${id}`, state: "draft", updated_at: AT, sent_to: [], waiting: [], answers: [] });
const decision = (id: string) => ({ id, voice_id: `voice of ${id}`, status: "doing", decided_at: AT, by: { id: "s", first_name: "Sam" }, seen_at: AT, topic: `About ${id}` });
const record = (record_id: string) => ({ record_id, kind: "decision" });
let asked: string[] = [];

/** Two pages of each list: “new”, then what is before it. */
function servePages(url: string): Promise<Response> {
  const { pathname, searchParams } = new URL(url, location.origin);
  const before = searchParams.get("before");
  const [id, next] = before === "new" ? ["old", null] : ["new", "new"];
  if (pathname === "/api/records/who-can-see") return Promise.resolve(Response.json({ people: [{ id: "s", first_name: "Sam", what: "keyworker", count: 2, records: [record("new"), record("old")] }], looked: [], just_me_count: 0 }));
  if (!["/api/voices/", "/api/decisions/"].includes(pathname)) return Promise.resolve(nothing());
  asked.push(before ?? "");
  return Promise.resolve(Response.json(pathname.includes("voices") ? { voices: [voice(id!)], next } : { decisions: [decision(id!)], next }));
}

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  vi.stubGlobal("fetch", servePages);
  asked = [];
});
afterEach(async () => { await lock(); });

test.each([["my views", MyViews, /Words (new|old)/], ["what was decided", Decisions, /About (new|old)/]])("%s: “Show more” shows what is older, and goes when nothing is", async (_, Screen, words) => {
  render(<Screen />);
  await screen.findByText(words);
  expect(asked).toEqual([""]);
  fireEvent.click(screen.getByText("Show more"));
  await vi.waitFor(() => expect(screen.getAllByText(words)).toHaveLength(2));
  expect(screen.queryByText("Show more")).toBeNull();
  expect(asked).toEqual(["", "", "new"]);
});

test("an answer that was asked for earlier and comes later brings nothing old back", async () => {
  let tellOld: (words: string) => void = () => undefined;
  const first = readAgain("x", () => new Promise<string>((done) => { tellOld = done; }));
  await readAgain("x", () => Promise.resolve("new"));
  tellOld("old");
  await first;
  expect(lastRead("x").value.value).toBe("new");
  await readAgain("x", () => Promise.resolve("newest"));
  expect(lastRead("x").value.value).toBe("newest");
});

test("where one of any age is looked for, all of them are read", async () => {
  function Topics() { return <p>{useEveryVoice().map(({ words }) => words).join(", ")}</p>; }
  render(<Topics />);
  await screen.findByText("Words new, Words old");
});

test("with no signal, those that were read are there", async () => {
  function Topics() { return <p>{useEveryVoice().map(({ words }) => words).join(", ")}</p>; }
  await readAgain("voices", () => readVoices());
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  render(<Topics />);
  await screen.findByText("Words new");
});

test("an old answer to what is kept off this phone is not in “Who can see my things” either", async () => {
  await keepOff("voice of old");
  expect((await readWhoCanSee()).people[0]!.records).toEqual([record("new")]);
});
