/** The server as the young people's app meets it in tests: only `fetch` is answered, everything this side of it is the real thing. */
import { vi } from "vitest";
import { fromBase64url, toBase64url } from "../src/bytes";
import { type Me, openSession } from "../src/session";
import vectors from "../../tests/vault/vectors.json";

export { fromBase64url };
const key = (hex: string): string => toBase64url(Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16)));
export const ME = {
  person_id: "p", role: "young_person", door: "young", scope: "full", nickname: "Kestrel", service: { name: "Harbour", is_demo: true }, words_confirmed: true, confirmed: true,
  draft_public: key(vectors.drafts[1]!.draft_public), draft_private: key(vectors.drafts[1]!.draft_private), capabilities: [], idle_seconds: 180, expires_at: "2099-01-01T00:00:00Z",
} as Me;
/** Let back in: the same person, a new key. */
export const NEW_KEY = { draft_public: key(vectors.drafts[0]!.draft_public), draft_private: key(vectors.drafts[0]!.draft_private) };

export interface Call { method: string; path: string; body?: Record<string, unknown> }
/** Gives JSON, a whole Response, or throws for no signal. */
export type Answer = (call: Call) => unknown;

export const calls: Call[] = [];
let answers: Record<string, Answer> = {};

export const noSignal = (): never => { throw new TypeError("Failed to fetch"); };
export const problem = (status: number, code: string) => (): Response =>
  new Response(JSON.stringify({ code }), { status, headers: { "Content-Type": "application/problem+json" } });
export const nothing = (): Response => new Response(null, { status: 204 });

async function fetchFake(url: string, init: RequestInit = {}): Promise<Response> {
  const path = new URL(url, location.origin).pathname;
  const call: Call = { method: init.method ?? "GET", path, body: init.body ? (JSON.parse(String(init.body)) as Record<string, unknown>) : undefined };
  if (path.startsWith("/api/sign-in/") && !answers[`${call.method} ${path}`]) return nothing();
  calls.push(call);
  const [, known] = Object.entries(answers).find(([pattern]) => new RegExp(`^${pattern}$`).test(`${call.method} ${path}`)) ?? [];
  const answer = known ? await known(call) : problem(404, "not_found")();
  return answer instanceof Response ? answer : new Response(JSON.stringify(answer), { status: 200, headers: { "Content-Type": "application/json" } });
}

/** Answers by “METHOD /path”, a regular expression; what is not there is not found. */
export function serve(some: Record<string, Answer>): void { answers = { ...some, ...answers, ...some }; }

export async function signIn(who: Partial<Me> = {}): Promise<void> {
  await openSession({ session: "d2hv", me: { ...ME, ...who } });
}

const onTheirWay: (() => void)[] = [];
/** Weak signal: the server is reached, and its answer comes at `arrive()`, or before the next test. */
export const slow = (what: () => unknown = () => ({})): Answer => () => new Promise((done) => { onTheirWay.push(() => done(what())); });
export const arrive = (): void => onTheirWay.splice(0).forEach((one) => one());

export function startServer(): void {
  arrive();
  answers = {};
  calls.length = 0;
  vi.stubGlobal("fetch", fetchFake);
}

export const puts = (): Call[] => calls.filter(({ method }) => method === "PUT");
