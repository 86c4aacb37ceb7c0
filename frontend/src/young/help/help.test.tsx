/** “Get help now” with the service's own number: unlocked, locked, with no signal, and once the service took it away. */
import { render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { signIn, startServer } from "../../../tests/young_server";
import { lock, me } from "../../session";
import { stored, wipePhone } from "../../stored";
import { keepOwnNumber } from "./own_number";
import Help from "./screen";

const ours = { name: "Harbour", is_demo: true, help_number: "01632 960 123", help_checked_on: "2026-03-02" };
const text = (): string => document.querySelector("main")!.textContent;

beforeEach(async () => { startServer(); await wipePhone(); });
afterEach(async () => { await lock(); });

test("unlocked: by name, with its number and the day it was checked", async () => {
  await signIn({ service: ours });
  render(<Help />);
  expect((await screen.findByText("Call 01632 960 123")).closest("a")!.getAttribute("href")).toBe("tel:01632960123");
  screen.getByText("You can call Harbour.");
  screen.getByText("Checked 2 March 2026.");
});

test("locked: the number as it was when last unlocked, dated, and nothing that says whose it is", async () => {
  await signIn({ service: ours });
  await keepOwnNumber(me.value!.service);
  await lock();
  render(<Help />);
  await screen.findByText("Call 01632 960 123");
  screen.getByText("You can call this number too.");
  screen.getByText("Checked 2 March 2026.");
  expect(text()).not.toContain("Harbour");
  expect(await (await stored()).get("kept", "help")).toEqual({ number: "01632 960 123", checked_on: "2026-03-02" });
});

test("never unlocked here, or taken away since: only what came with the app", async () => {
  const { unmount } = render(<Help />);
  await screen.findByText("Call 999");
  unmount();
  await keepOwnNumber(ours);
  await keepOwnNumber({ ...ours, help_number: null, help_checked_on: null });
  render(<Help />);
  await screen.findByText("Call 999");
  await new Promise((done) => setTimeout(done, 30));
  expect(text()).not.toContain("Out of hours?");
});
