import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fullPhone } from "../../../../tests/young_phone";
import { NEW_KEY, noSignal, problem, puts as sent, serve, signIn, startServer } from "../../../../tests/young_server";
import { sendWaiting, waiting } from "../../../outbox";
import { lock, me, saveAll } from "../../../session";
import { stored, wipePhone } from "../../../stored";
import Advocate, { standingLines } from "./screen";
import type { MyAdvocates, Request } from "./state";

const asked: Request = { id: "r", asked_at: "2026-11-02T09:00:00Z", answer_by: "2026-11-09", by: null, accepted_at: null, in_touch_at: null, late: false };
const ama = { id: "a", first_name: "Ama", what: "advocate" };
let mine: MyAdvocates;
let puts: { url: string; body: unknown }[];
let offline = false;

beforeEach(() => {
  mine = { advocates: [], anybody_here: true, request: null };
  puts = [];
  offline = false;
  me.value = { person_id: "p", role: "young_person", door: "young", scope: "full", service: { name: "Here", is_demo: true }, words_confirmed: true, confirmed: true, capabilities: [], idle_seconds: 180, expires_at: "" };
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    if (offline) return Promise.reject(new TypeError("no signal"));
    if (init.method !== "PUT") return Promise.resolve(Response.json(mine));
    puts.push({ url, body: JSON.parse(init.body as string) });
    mine = { ...mine, request: asked };
    return Promise.resolve(Response.json(asked, { status: 201 }));
  });
});
afterEach(() => { vi.restoreAllMocks(); cleanup(); me.value = null; vi.unstubAllGlobals(); });

test("one tap asks, with nothing filled in", async () => {
  render(<Advocate />);
  fireEvent.click(await screen.findByRole("button", { name: "Get an advocate" }));
  expect(await screen.findByText(/An advocate will get in touch by/)).toBeTruthy();
  expect(puts.map(({ body }) => body)).toEqual([{ reach: null }]);
  expect(puts[0]!.url).toMatch(/^\/api\/taking-part\/advocates\/requests\/[0-9a-f-]{36}$/);
  expect(screen.queryByRole("button", { name: "Get an advocate" })).toBeNull();
});

test("the way to ask is there with no signal, before anything was ever read", async () => {
  offline = true;
  render(<Advocate />);
  expect(await screen.findByRole("button", { name: "Get an advocate" })).toBeTruthy();
});

test("with no advocate here it says so, and where to call", async () => {
  mine = { advocates: [], anybody_here: false, request: asked };
  render(<Advocate />);
  expect(await screen.findByText("There is no advocate here yet. We keep what you asked.")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Get help now" })).toBeTruthy();
});

test("where it stands is said as it is: nobody yet, somebody, late, got in touch", () => {
  expect(standingLines(asked)[1]).toMatch(/^An advocate will get in touch by/);
  expect(standingLines({ ...asked, by: ama })[1]).toMatch(/^Ama will get in touch by/);
  expect(standingLines({ ...asked, by: ama, late: true })[1]).toMatch(/^You should have heard by .* We are sorry\.$/);
  expect(standingLines({ ...asked, by: ama, in_touch_at: "2026-11-03T09:00:00Z" })[1]).toMatch(/^Ama says they got in touch on/);
});

/** Everything this phone keeps, as a thief would find it. */
const onThePhone = async (): Promise<string> => {
  const db = await stored();
  return JSON.stringify(await Promise.all((["drafts", "outbox", "try_out", "kept"] as const).map((name) => db.getAll(name)))) + JSON.stringify([localStorage, sessionStorage]);
};
const drafts = async (): Promise<number> => (await (await stored()).getAll("drafts")).length;
const REACH = "How can they reach you?";

async function typed(words: string): Promise<void> {
  startServer();
  await wipePhone();
  await sendWaiting(); // what an earlier test left is looked for, and is not there
  await signIn();
  serve({ "GET /api/taking-part/advocates/mine": () => mine });
  render(<Advocate />);
  fireEvent.input(await screen.findByLabelText(REACH), { target: { value: words } });
}

test("how they can be reached is there again after a lock, and no word of it is readable on a locked phone", async () => {
  await typed("Text me after school");
  await lock();
  cleanup();
  expect(await drafts()).toBe(1);
  expect(await onThePhone()).not.toContain("after school");
  await signIn();
  render(<Advocate />);
  expect(await screen.findByDisplayValue("Text me after school")).toBeTruthy();
});

test("it is kept when the app is put away while typing, and what is rubbed out does not come back", async () => {
  await typed("Text me after school");
  await saveAll();
  expect(await drafts()).toBe(1);
  fireEvent.input(screen.getByLabelText(REACH), { target: { value: "" } });
  await saveAll();
  expect(await drafts()).toBe(0);
});

test("once it is sent this phone keeps nothing of it", async () => {
  await typed("Text me after school");
  await saveAll();
  serve({ "PUT /api/taking-part/advocates/requests/.*": () => { mine = { ...mine, request: asked }; return asked; } });
  fireEvent.click(screen.getByRole("button", { name: "Get an advocate" }));
  await screen.findByText(/An advocate will get in touch by/);
  await vi.waitFor(async () => expect(await drafts()).toBe(0));
  expect(sent().map(({ body }) => body)).toEqual([{ reach: "Text me after school" }]);
});

test("once a request is withdrawn, what was typed for one is gone as well", async () => {
  mine = { ...mine, request: { ...asked, in_touch_at: "2026-11-03T09:00:00Z" } };
  await typed("Text me after school");
  await saveAll();
  const { withdraw } = await import("./state");
  serve({ "DELETE /api/taking-part/advocates/requests/r": problem(503, "busy") });
  await expect(withdraw("r")).rejects.toThrow();
  expect(await drafts()).toBe(1);
  serve({ "DELETE /api/taking-part/advocates/requests/r": () => new Response(null, { status: 204 }) });
  await withdraw("r");
  expect(await drafts()).toBe(0);
});

test("no signal: what they typed goes with it in the queue, sealed, and is no draft any more", async () => {
  await typed("Text me after school");
  await saveAll(); // so that its end can be waited for below
  expect(await drafts()).toBe(1);
  serve({ "PUT /api/taking-part/advocates/requests/.*": noSignal });
  fireEvent.click(screen.getByRole("button", { name: "Get an advocate" }));
  await screen.findByText(/Saved on this phone/);
  await vi.waitFor(async () => expect(await drafts()).toBe(0));
  expect(await onThePhone()).not.toContain("after school");
});

test.each(["at once", "later"])("one that was not taken says so %s, with what they typed still there, until one is asked for", async (when) => {
  await typed("Text me after school");
  const path = "PUT /api/taking-part/advocates/requests/.*";
  serve({ [path]: when === "later" ? noSignal : problem(422, "invalid") });
  fireEvent.click(screen.getByRole("button", { name: "Get an advocate" }));
  if (when === "later") {
    await screen.findByText(/Saved on this phone/);
    await vi.waitFor(async () => expect(await drafts()).toBe(0));
    serve({ [path]: problem(422, "invalid") });
    await sendWaiting();
  }
  await screen.findByText("We could not send it. Try again.");
  await screen.findByDisplayValue("Text me after school");
  serve({ [path]: () => { mine = { ...mine, request: asked }; return asked; } });
  fireEvent.click(screen.getByRole("button", { name: "Get an advocate" }));
  await screen.findByText(/An advocate will get in touch by/);
  expect(sent().at(-1)).toMatchObject({ body: { reach: "Text me after school" } });
  await vi.waitFor(() => expect(waiting.value).toEqual([]));
  expect(screen.queryByText("We could not send it. Try again.")).toBeNull();
});

test("an ask that waits is said to whoever asked, and keeps nobody else on this phone, nor them with a new key, from asking", async () => {
  await typed("Text me after school");
  serve({ "PUT /api/taking-part/advocates/requests/.*": noSignal });
  fireEvent.click(screen.getByRole("button", { name: "Get an advocate" }));
  await screen.findByText(/Saved on this phone/);
  for (const who of [NEW_KEY, { person_id: "somebody else", ...NEW_KEY }]) {
    cleanup();
    await lock();
    await signIn(who);
    render(<Advocate />);
    await screen.findByRole("button", { name: "Get an advocate" });
    expect(screen.queryByText(/Saved on this phone/)).toBeNull();
  }
});

test("what one of two on a phone typed is there again for them, whatever the other one types", async () => {
  await typed("Text me after school");
  await lock();
  cleanup();
  await signIn({ person_id: "somebody else", ...NEW_KEY });
  render(<Advocate />);
  fireEvent.input(await screen.findByLabelText(REACH), { target: { value: "Ring the door" } });
  await lock();
  cleanup();
  await signIn();
  render(<Advocate />);
  expect(await screen.findByDisplayValue("Text me after school")).toBeTruthy();
});

test("on a full phone, with signal, one can be asked for", async () => {
  await typed("Text me after school");
  serve({ "PUT /api/taking-part/advocates/requests/.*": () => { mine = { ...mine, request: asked }; return asked; } });
  await fullPhone();
  fireEvent.click(screen.getByRole("button", { name: "Get an advocate" }));
  await screen.findByText(/An advocate will get in touch by/);
  expect(sent().map(({ body }) => body)).toEqual([{ reach: "Text me after school" }]);
});
