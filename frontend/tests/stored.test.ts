/** What this phone keeps its things in: opened again where that failed, and no reason to keep somebody out. */
import { forceCloseDatabase } from "fake-indexeddb";
import { unwrap } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepDevice, newDevice } from "../src/device";
import { keepDraft, openDraft } from "../src/drafts";
import { lock } from "../src/session";
import { stored, wipePhone } from "../src/stored";
import { openWithPin } from "../src/young/lock/state";
import { fullPhone } from "./young_phone";
import { ME, NEW_KEY, serve, signIn, startServer } from "./young_server";

beforeEach(async () => { startServer(); await wipePhone(); });
afterEach(async () => { vi.restoreAllMocks(); await lock(); });

test("a store that could not be opened once is opened the next time", async () => {
  vi.resetModules();
  const fresh = await import("../src/stored");
  for (const fails of [() => { throw new DOMException("", "SecurityError"); }, () => { const request = new EventTarget(); setTimeout(() => request.dispatchEvent(new Event("error"))); return Object.assign(request, { error: new DOMException("", "UnknownError") }); }]) {
    vi.spyOn(indexedDB, "open").mockImplementationOnce(fails as never);
    await expect(fresh.stored()).rejects.toThrow();
  }
  await expect(fresh.stored()).resolves.toBeDefined();
});

test("a store the browser closed is opened anew", async () => {
  const before = await stored();
  forceCloseDatabase(unwrap(before) as never);
  expect(await stored()).not.toBe(before);
});

test("a full phone can still be opened with the PIN", async () => {
  await keepDevice(await newDevice());
  serve({ "POST /api/sign-in/device": () => ({ session: "d2hv", me: ME }) });
  await fullPhone();
  expect(await openWithPin("836194")).toEqual({ kind: "open" });
});

test("on a phone that is too full to keep whose it is now, nothing is sealed to whoever was here before", async () => {
  await signIn();
  await lock();
  const full = await fullPhone();
  await signIn({ person_id: "q", ...NEW_KEY });
  full.mockRestore();
  await keepDraft("d", "voice", "mine");
  expect(await openDraft("d")).toBe("mine");
  await signIn();
  await expect(openDraft("d")).rejects.toThrow();
});
