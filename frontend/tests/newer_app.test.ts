/** “Get it now” is always answered: the newer app takes over, or the page is loaded again anyway. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { getNewerApp } from "../src/sw/register";

const workers = Object.assign(new EventTarget(), { getRegistration: () => Promise.resolve({ waiting }) });
const waiting = { postMessage: vi.fn() };
const reload = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { serviceWorker: workers });
  vi.stubGlobal("location", { reload });
  reload.mockClear();
});
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); });

test("it is loaded at the moment the newer one takes over", async () => {
  await getNewerApp();
  expect(waiting.postMessage).toHaveBeenCalledWith("take over");
  expect(reload).not.toHaveBeenCalled();
  workers.dispatchEvent(new Event("controllerchange"));
  expect(reload).toHaveBeenCalledTimes(1);
});

test("one that is kept waiting by the old one’s work is not waited for without end", async () => {
  await getNewerApp();
  vi.advanceTimersByTime(4_000);
  expect(reload).toHaveBeenCalledTimes(1);
});
