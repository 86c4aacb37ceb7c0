import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { me } from "../../../session";
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
afterEach(() => { cleanup(); me.value = null; vi.unstubAllGlobals(); });

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
