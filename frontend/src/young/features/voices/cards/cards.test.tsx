/** The cards: five a go, all 28 in the end, the two about harm only when asked for, and just mine until sent. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { puts, serve, signIn, startServer } from "../../../../../tests/young_server";
import { path } from "../../../../router";
import { STATEMENTS } from "../../../../said/statements";
import { lock } from "../../../../session";
import { stored, wipePhone } from "../../../../stored";
import { bodyOf, isEmpty } from "../state";
import { finishWriting, saveNow, startWriting, writing } from "../writing";
import { after, deal, dealt, fromList, LAST, ORDER, passed } from "./rotation";
import Cards from "./screen";

const SAM = { kind: "worker", id: "s", first_name: "Sam" } as const;

beforeEach(async () => {
  startServer();
  await wipePhone();
  await signIn();
  serve({ "PUT /api/voices/.*": () => ({}), "GET /api/people/my-adults": () => ({ adults: [] }) });
});
afterEach(async () => { await finishWriting(); await lock(); });

test("all of them come round, five a go; the two about harm are never dealt", async () => {
  const seen: number[] = [];
  for (let go = 0; go < 6; go++) {
    const five = await deal(SAM);
    expect(five).toHaveLength(5);
    for (const number of five) { seen.push(number); await passed(SAM, number); }
  }
  expect([...new Set(seen)].sort((a, b) => a - b)).toEqual(ORDER);
  expect([...ORDER, ...LAST].sort((a, b) => a - b)).toEqual(Object.keys(STATEMENTS).map(Number));
  expect(LAST).toEqual([21, 28]);
});

test("each worker has a round of their own, and how far it is lies sealed on the phone", async () => {
  await passed(SAM, (await deal(SAM))[4]!);
  expect((await deal(SAM))[0]).toBe(6);
  expect((await deal({ kind: "service" }))[0]).toBe(1);
  const kept = await (await stored()).get("kept", "cards");
  expect(kept).toBeInstanceOf(Uint8Array);
  expect(new TextDecoder().decode(kept as Uint8Array)).not.toContain("service");
});

test("a card leads to the next of its go, and one picked from the list back to the list", async () => {
  await deal(SAM);
  expect(after(1)).toBe("/say/cards/2");
  expect(after(5)).toBe("/say/cards/done");
  fromList.value = true;
  expect(after(9)).toBe("/say/cards/all");
});

test("after a reload the go begins anew with the card that is shown", () => {
  [dealt.value, fromList.value] = [[], false];
  expect(after(9)).toBe("/say/cards/10");
  expect(after(13)).toBe("/say/cards/done");
  dealt.value = [];
  expect(after(21)).toBe("/say/cards/28");
});

test("an answer and how much it matters are kept as just me; Skip takes it away again", async () => {
  await startWriting(SAM);
  const { rerender } = render(<Cards params={{ step: "9" }} />);
  screen.getByText(STATEMENTS[9]!);
  fireEvent.click(screen.getByText("Not really"));
  expect(path.value).toBe("/say/cards/9/matters");
  rerender(<Cards params={{ step: "9", more: "matters" }} />);
  fireEvent.click(screen.getByText("A lot"));
  await saveNow();
  await vi.waitFor(() => expect(puts().at(-1)!.body).toMatchObject({ about: { kind: "worker", id: "s" }, statements: [{ number: 9, answer: "not_really", matters: "a_lot" }] }));
  expect(puts().at(-1)!.body).not.toHaveProperty("send_to");
  rerender(<Cards params={{ step: "9" }} />);
  expect(screen.getByText("Not really").closest("button")!.getAttribute("aria-pressed")).toBe("true");
  fireEvent.click(screen.getByText("Skip"));
  expect(isEmpty(writing.value!)).toBe(true);
});

test("“Sam will see this only if you say so.” is said before the first card, and what is sent never holds a name", async () => {
  await startWriting(SAM);
  render(<Cards params={{}} />);
  await screen.findByText("Sam will see this only if you say so.");
  expect(JSON.stringify(bodyOf(writing.value!))).not.toContain("Sam");
});
