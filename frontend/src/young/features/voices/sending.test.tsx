/** From Today to a sent first view in five taps; and what is said when it did not go. Everything but `fetch` is real. */
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls, noSignal, nothing, problem, puts, serve, signIn, startServer } from "../../../../tests/young_server";
import { sendWaiting, startOutbox } from "../../../outbox";
import { go, startRouter } from "../../../router";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import { Shell } from "../../shell/shell";
import { needsAsking, picked, whoAnswers, whyNotSend, type Adult } from "./sending";
import { finishWriting } from "./writing";

const adult = (id: string, what: string, some: Partial<Adult> = {}): Adult => ({ id, first_name: id, what, works_with_me: true, ready: true, answers_by: "2099-03-06", ...some });
const ADULTS = [adult("Jo", "chair"), adult("Sam", "keyworker"), adult("Ama", "advocate", { works_with_me: false }), adult("Lee", "lead", { works_with_me: false, ready: false })];
const voice = (some: object) => ({ version_id: "v", about: { kind: "plan" }, created_at: "2026-01-01T00:00:00Z", updated_at: "2026-01-01T00:00:00Z", readers: [], waiting: [], ...some });
let kept: Record<string, unknown> = {};

function put({ path, body }: { path: string; body?: Record<string, unknown> }): object {
  const ids = (body!.send_to ?? []) as string[];
  const later = ids.filter((id) => id === "Ama" && body!.with_adult !== "alone");
  const now = ids.filter((id) => !later.includes(id));
  const named = now[0] ? { named_adult: { id: now[0], first_name: now[0] }, due_on: "2099-03-06" } : {};
  kept = voice({ id: path.split("/").at(-1), ...body, ...named, state: now.length ? "sent" : "draft", readers: now.map((id) => ({ id, first_name: id, what: "keyworker", owed: false })),
    waiting: later.map((id) => ({ id, first_name: id, what: "advocate", second_yes_after: "2099-03-07T10:00:00Z" })) });
  return kept;
}

let taps = 0;
async function tap(name: string | RegExp): Promise<void> {
  const found = await screen.findByText(name);
  fireEvent.click(found);
  taps++;
}

/** The browser’s Back, as far as the test’s browser can: the address changes and says so. */
function browserBack(to: string): void {
  history.replaceState(null, "", to);
  dispatchEvent(new PopStateEvent("popstate"));
}

startRouter();
beforeEach(async () => {
  startServer();
  await wipePhone();
  [taps, kept, picked.value] = [0, {}, []];
  serve({ "GET /api/people/my-adults": () => ({ adults: ADULTS }), "GET /api/decisions/": () => ({ decisions: [] }), "GET /api/voices/": () => ({ voices: [] }),
    "GET /api/voices/proposals": () => ({ proposals: [] }), "PUT /api/voices/.*": put, "GET /api/voices/.+": () => kept, "DELETE /api/voices/.*": nothing });
  startOutbox();
  await signIn();
  go("/", { replace: true });
  render(<Shell />);
});
afterEach(async () => { await finishWriting(); await lock(); vi.restoreAllMocks(); });

async function toWho(): Promise<void> {
  await tap("Say something");
  await tap("Not well");
  await tap("That’s all for now");
  await screen.findByText("Sam");
}

test("five taps from Today to a sent first view, and the answer’s date with it", async () => {
  await toWho();
  await tap("Sam");
  await screen.findByText(/Sam should answer by 6 March 2099/);
  expect(screen.queryByText("Lee")).toBeNull(); // no key, and no work together: not there to pick
  await tap("Send");
  await screen.findByText("Sent to Sam.");
  expect(taps).toBe(5);
  const [sent] = puts().filter(({ body }) => body!.send_to);
  expect(sent!.body).toMatchObject({ feeling: "not_well", send_to: ["Sam"] });
  expect(sent!.body).not.toHaveProperty("words");
  screen.getByText("Sam should answer by 6 March 2099. We will show it on Today.");
  expect(location.pathname).toBe("/say/done"); // no words and no names in the address
});

test("“Send” with nobody picked asks for one more thing, and a second tap while it goes sends nothing twice", async () => {
  await toWho();
  fireEvent.click(screen.getByText("Send"));
  const box = await screen.findByRole("alert");
  expect(box.textContent).toContain("Pick who should see it.");
  expect(document.activeElement).toBe(box);
  fireEvent.click(screen.getByText("Sam"));
  fireEvent.click(screen.getByText("Send"));
  fireEvent.click(screen.getByText("Send"));
  await screen.findByText("Sent to Sam.");
  expect(puts().filter(({ body }) => body!.send_to)).toHaveLength(1);
});

test("with nothing said there is nothing to send or keep", async () => {
  await tap("Say something");
  await tap("That’s all for now");
  await screen.findByText("Sam");
  fireEvent.click(screen.getByText("Keep as draft"));
  await screen.findByText("Pick a face or write something first.");
  expect(puts()).toEqual([]);
});

test("with no signal it is saved, never “sent”, until the server has it", async () => {
  await toWho();
  serve({ "PUT /api/voices/.*": noSignal });
  await tap("Sam");
  await tap("Send");
  await screen.findByText(/^Saved\. It will go next time|^We could not send it yet\./);
  expect(screen.queryByText(/Sent/)).toBeNull();
  screen.getByText("Waiting for signal and your PIN.");
  serve({ "PUT /api/voices/.*": put });
  await sendWaiting();
  await screen.findByText("Sent to Sam.");
});

test("somebody new: we ask whether an adult is there, and nothing is sent before the second yes", async () => {
  await toWho();
  await tap("Ama");
  await tap("Send");
  await screen.findByText("Is an adult with you?");
  expect(puts().some(({ body }) => body!.send_to)).toBe(false);
  await tap("Not sure");
  await screen.findByText("Saved. It is not sent yet.");
  screen.getByText("Ama can’t see it yet. We will ask you again after 7 March 2099.");
  expect(puts().at(-1)!.body).toMatchObject({ send_to: ["Ama"], with_adult: "not_sure" });
});

test("a worker who left: asked to pick someone else, with the words still there", async () => {
  await toWho();
  serve({ "PUT /api/voices/.*": ({ path, body }) => (body!.send_to ? problem(422, "not_listed")() : put({ path, body })) });
  await tap("Sam");
  await tap("Send");
  await screen.findByText("One of these people does not work here now. Pick someone else.");
  serve({ "PUT /api/voices/.*": put });
  fireEvent.click(screen.getByText("Sam"));
  fireEvent.click(screen.getByText("Jo"));
  fireEvent.click(screen.getByText("Send"));
  await screen.findByText("Sent to Jo.");
  expect(puts().at(-1)!.body!.feeling).toBe("not_well");
});

test("Delete asks first, and Back keeps the answers", async () => {
  await toWho();
  browserBack("/say/more");
  await screen.findByText("Want to say more?");
  browserBack("/say");
  expect((await screen.findByText("Not well")).closest("button")!.getAttribute("aria-pressed")).toBe("true");
  fireEvent.click(screen.getByText("That’s all for now"));
  await tap("Delete");
  expect(calls.some(({ method }) => method === "DELETE")).toBe(false);
  fireEvent.click(screen.getAllByText("Delete").at(-1)!);
  await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
});

test("the keyworker answers when picked, else whoever was picked first; new people are those who do not work with me", () => {
  expect(whoAnswers(ADULTS, ["Jo", "Sam"])?.id).toBe("Sam");
  expect(whoAnswers(ADULTS, ["Ama", "Jo"])?.id).toBe("Ama");
  expect([needsAsking(ADULTS, ["Sam", "Jo"]), needsAsking(ADULTS, ["Sam", "Ama"])]).toEqual([false, true]);
  const said = { id: "", version_id: "", about: { kind: "plan" as const }, words: " \n" };
  expect([whyNotSend(said, ["Sam"]), whyNotSend({ ...said, words: "x" }, []), whyNotSend({ ...said, feeling: "ok" }, ["Sam"])]).toEqual(["nothing_said", "nobody", undefined]);
});
