/** What is sent is what was picked and said at that moment, or it is kept, or the screen says that it is neither; and what went is never said to be gone. */
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fullPhone } from "../../../../tests/young_phone";
import { calls, noSignal, nothing, problem, puts, serve, signIn, startServer } from "../../../../tests/young_server";
import { keepDraft, listDrafts, openDraft } from "../../../drafts";
import { openWrite, sendWaiting, startOutbox, waiting } from "../../../outbox";
import { go, startRouter } from "../../../router";
import { lock } from "../../../session";
import { wipePhone } from "../../../stored";
import { Shell } from "../../shell/shell";
import { readAgain } from "../last_read/state";
import { waitsFor } from "./cover";
import { type Adult, ending, picked, readAdults, sendPicked } from "./sending";
import { finishWriting, saveNow, say, startWriting, writing } from "./writing";

const adult = (id: string, what: string): Adult => ({ id, first_name: id, what, works_with_me: true, ready: true, answers_by: "2099-03-06", cover: id === "Sam" ? { id: "Cy", first_name: "Cy" } : null });
const voice = (some: object) => ({ version_id: "v", about: { kind: "plan" }, created_at: "2026-01-01T00:00:00Z", updated_at: "2026-01-01T00:00:00Z", readers: [], waiting: [], ...some });
const PUT = "PUT /api/voices/[^/]+";
let kept: Record<string, unknown> = {};

function put({ path, body }: { path: string; body?: Record<string, unknown> }): object {
  const ids = (body!.send_to ?? []) as string[];
  kept = voice({ id: path.split("/").at(-1), ...body, state: ids.length ? "sent" : "draft", readers: ids.map((id) => ({ id, first_name: id, what: "keyworker", owed: false })) });
  return kept;
}
/** The server has it, and its answer is lost. */
const lost: typeof put = (call) => { put(call); return noSignal(); };
const sends = () => puts().filter(({ body }) => (body!.send_to as string[] | undefined)?.length).map(({ body }) => [body!.words, body!.send_to]);
const here = async () => Promise.all((await listDrafts()).map(async ({ id }) => ((await openDraft(id)) as { words: string }).words));

startRouter();
beforeEach(async () => {
  startServer();
  await wipePhone();
  kept = {};
  serve({ "GET /api/people/my-adults": () => ({ adults: [adult("Jo", "chair"), adult("Sam", "keyworker")] }), "GET /api/decisions/": () => ({ decisions: [] }), "GET /api/voices/": () => ({ voices: [] }), "GET /api/voices/proposals": () => ({ proposals: [] }),
    [PUT]: put, "GET /api/voices/.+": () => (kept.id ? kept : problem(404, "not_found")()), "DELETE /api/voices/.*": () => (kept.state === "sent" ? problem(409, "already_sent")() : nothing()) });
  startOutbox();
  await signIn();
});
afterEach(async () => { vi.restoreAllMocks(); serve({ [PUT]: put }); await sendWaiting(); await finishWriting(); await lock(); });

/** Something that is saved, and for Sam. */
async function forSam(words: string): Promise<string> {
  await readAgain("adults", readAdults);
  await startWriting({ kind: "plan" });
  say({ words });
  await saveNow();
  picked.value = ["Sam"];
  return writing.value!.id;
}
async function toWho(): Promise<void> {
  for (const name of ["Say something", "Not well", "That’s all for now"]) fireEvent.click(await screen.findByText(name));
  await screen.findByText("Sam");
}
async function openVoice(id: string): Promise<void> {
  go(`/voices/${id}`, { replace: true });
  render(<Shell />);
  await screen.findByText("It will go next time you open this with signal.");
}

test("whoever was picked for one thing is not picked for the next, wherever that is begun", async () => {
  go("/", { replace: true });
  render(<Shell />);
  await toWho();
  fireEvent.click(screen.getByText("Sam"));
  waitsFor.value = ["Sam"];
  fireEvent.click(screen.getByText("Send"));
  await screen.findByText("Sent to Sam.");
  calls.length = 0;
  go("/voices");
  await screen.findByRole("heading", { name: "My views" });
  await toWho();
  fireEvent.click(screen.getByText("Send"));
  await screen.findByText("Pick who should see it. Or keep it as a draft.");
  expect([sends(), picked.value, waitsFor.value]).toEqual([[], [], []]);
});

/** “Send”, while a save is still on its way. */
async function sendDuringSave(): Promise<{ id: string; arrive: () => void; sending: Promise<unknown> }> {
  let arrive = (): void => undefined;
  const id = await forSam("One");
  calls.length = 0;
  serve({ [PUT]: (call) => new Promise((done) => { arrive = () => { serve({ [PUT]: put }); done(put(call)); }; }) });
  say({ words: "One two", instead_of: "typed" });
  void saveNow();
  await vi.waitFor(() => expect(puts()).toHaveLength(1));
  return { id, arrive: () => arrive(), sending: sendPicked() };
}

test("locked while “Send” waits for a save: who was picked stays picked", async () => {
  const { id, arrive, sending } = await sendDuringSave();
  await lock();
  arrive();
  await sending;
  expect([waiting.value.map((write) => write.id), ending.value]).toEqual([[id], null]); // nor does V7 wait for whoever comes next
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  await signIn();
  expect(await openWrite(id)).toMatchObject({ words: "One two", send_to: ["Sam"] });
});

test("what is typed while it is on its way is a draft of its own, which the screen says; nothing of it is sent", async () => {
  const { id, arrive, sending } = await sendDuringSave();
  say({ words: "One two three" }); // Back, and on with it
  expect(writing.value!.id).not.toBe(id);
  arrive();
  await sending;
  await saveNow();
  expect(puts().map(({ body }) => [body!.words, body!.send_to, body!.instead_of])).toEqual([["One two", undefined, "typed"], ["One two", ["Sam"], "typed"], ["One two three", undefined, undefined]]);
  expect(picked.value).toEqual([]);
  go("/say/done", { replace: true });
  render(<Shell />);
  await screen.findByText("What you typed after that is a draft. Only you can see it.");
});

test.each([["a full phone", fullPhone], ["a browser that cannot seal", () => vi.spyOn(crypto.subtle, "generateKey").mockRejectedValue(new DOMException("", "NotSupportedError"))]])(
  "on %s, with signal, something can be begun and sent; with none, it is said that it is neither sent nor saved", async (_, cannotKeep) => {
    await cannotKeep();
    go("/", { replace: true });
    render(<Shell />);
    await toWho();
    fireEvent.click(screen.getByText("Sam"));
    serve({ [PUT]: problem(422, "not_listed") });
    fireEvent.click(screen.getByText("Send"));
    await screen.findByText("One of these people does not work here now. Pick someone else.");
    say({ words: "New" });
    serve({ [PUT]: noSignal });
    fireEvent.click(screen.getByText("Send"));
    await screen.findByText("We could not send it or save it. Keep this open and try again.");
    fireEvent.click(screen.getByText("Keep as draft"));
    await screen.findByText("We could not save it here. Try again.");
    serve({ [PUT]: put });
    fireEvent.click(screen.getByText("Send"));
    await screen.findByText("Sent to Sam.");
    expect(sends().at(-1)).toEqual(["New", ["Sam"]]);
  });

test("sent straight, and the answer lost: the server is asked, and says that it went", async () => {
  await forSam("One");
  await fullPhone();
  serve({ [PUT]: lost });
  expect(await sendPicked()).toBeUndefined();
  go("/say/done", { replace: true });
  render(<Shell />);
  await screen.findByText("Sent to Sam.");
});

test("sent straight and not taken, the newest words are a draft, and only then are said to be", async () => {
  await forSam("One");
  await fullPhone();
  say({ words: "One two" });
  serve({ [PUT]: (call) => ((call.body!.send_to as string[] | undefined)?.length ? problem(503, "busy")() : put(call)) });
  go("/say/who", { replace: true });
  render(<Shell />);
  fireEvent.click(await screen.findByText("Send"));
  await screen.findByText("We could not send it. It is kept as a draft.");
  expect(kept).toMatchObject({ words: "One two", state: "draft" });
});

const waysBack = [["deleted", ["Delete", "Delete"]], ["called back", ["Don’t send. Keep as draft"]]] as const;

test.each(waysBack)("%s while it waits, though it had gone: that is said, and it can be taken back", async (_, taps) => {
  serve({ [PUT]: lost, "POST /api/voices/.*/take-back": () => { kept = { ...kept, state: "taken_back", readers: [] }; return { read_by: [] }; } });
  const id = await forSam("One").catch(() => writing.value!.id);
  await sendPicked();
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  await openVoice(id);
  for (const name of taps) fireEvent.click(screen.getAllByText(name).at(-1)!);
  await screen.findByText("This went already. You can take it back.");
  expect([await here(), await openWrite(id)]).toEqual([[], undefined]);
  fireEvent.click(await screen.findByText("Take it back"));
  fireEvent.click(screen.getByText("Take it back"));
  await vi.waitFor(() => expect(kept.state).toBe("taken_back"));
  await vi.waitFor(() => expect(screen.queryByText(/This went already/)).toBeNull());
});

test("what may have gone is not said to be gone before it is deleted; what no try was begun of is", async () => {
  const offline = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const id = await forSam("One");
  await sendPicked();
  await openVoice(id);
  fireEvent.click(screen.getByText("Delete"));
  await screen.findByText("It will be gone. We can’t get it back.");
  fireEvent.click(screen.getByText("Keep it"));
  serve({ [PUT]: noSignal });
  offline.mockRestore();
  await sendWaiting();
  fireEvent.click(await screen.findByText("Delete"));
  await screen.findByText("It may have gone already. If it did, you can take it back.");
});

test.each(waysBack)("%s while a try is on its way: it waits for how that ends", async (name, taps) => {
  let arrive = (): void => undefined;
  const id = await forSam("One");
  serve({ [PUT]: (call) => new Promise((done) => { arrive = () => done(put(call)); }) });
  const sending = sendPicked();
  await vi.waitFor(() => expect(sends()).toHaveLength(1));
  await openVoice(id);
  for (const word of taps) fireEvent.click(screen.getAllByText(word).at(-1)!);
  await vi.waitFor(() => expect(waiting.value).toEqual([]));
  await new Promise((done) => setTimeout(done, 50));
  expect(calls.some(({ method }) => method === "DELETE")).toBe(false);
  arrive();
  await screen.findByText("This went already. You can take it back.");
  expect(await here(), name).toEqual([]);
  await sending;
});

test("called back before it went, it is a draft again and nothing is sent", async () => {
  const offline = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const id = await forSam("One");
  await sendPicked();
  await openVoice(id);
  fireEvent.click(screen.getByText("Don’t send. Keep as draft"));
  await screen.findByText("Go on writing");
  offline.mockRestore();
  await sendWaiting();
  expect([sends(), await here()]).toEqual([[], ["One"]]);
});

test("where what waits cannot be changed on this phone, that is said", async () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  await forSam("One");
  const { id } = writing.value!;
  await sendPicked();
  await keepDraft("other", "voice", {});
  await openVoice(id);
  await fullPhone();
  fireEvent.click(screen.getByText("Don’t send. Keep as draft"));
  await screen.findByText("We could not do that. Try again.");
  expect(await openWrite(id)).toMatchObject({ send_to: ["Sam"] });
});
