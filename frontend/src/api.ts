/** The only door to the server: every call goes through `api`, typed from the OpenAPI file. W, the session's half, lives here in page memory and nowhere else. */
import type { Client } from "openapi-fetch";
import type { paths } from "./api.d";

/** A refusal from the server, as application/problem+json (RFC 9457). `code` is for programs, `detail` a sentence, `fields` sentences by field. */
export class Problem extends Error {
  constructor(
    readonly status: number, readonly code: string, readonly detail: string,
    readonly fields: Readonly<Record<string, readonly string[]>> = {},
    readonly more: Readonly<Record<string, unknown>> = {}, readonly retryAfter?: number,
  ) { super(code); }
}

/** There is no signal, or the server could not be reached: nothing came, only half of an answer, or a page that is not the server's. */
export class Offline extends Error {}

let w: string | null = null;
let signedOut: () => void = () => undefined;

/** Takes W as the server sent it (base64url), or null to drop it. Never put it into any storage. */
export function carry(session: string | null): void { w = session; }
/** What to do when the server no longer knows the session. */
export function whenSignedOut(then: () => void): void { signedOut = then; }

async function problemFrom(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const wait = Number(response.headers.get("Retry-After")) || undefined;
  return new Problem(response.status, String(body.code ?? "unknown"), String(body.detail ?? ""),
    (body.fields ?? {}) as Record<string, string[]>, body, wait);
}

interface Init { params?: { path?: Record<string, unknown>; query?: Record<string, unknown> }; body?: unknown; signal?: AbortSignal }

function address(path: string, { params }: Init): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params?.path?.[name])));
  const asked = Object.entries(params?.query ?? {}).filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)]);
  return asked.length ? `${filled}?${new URLSearchParams(asked).toString()}` : filled;
}

async function reach(method: string, path: string, init: Init): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (w) headers["X-Session"] = w;
  if (init.body !== undefined) headers["Content-Type"] = "application/json";
  const body = init.body === undefined ? undefined : JSON.stringify(init.body);
  try {
    return await fetch(address(path, init), { method, headers, body, credentials: "same-origin", cache: "no-store", signal: init.signal });
  } catch {
    throw new Offline();
  }
}

async function call(method: string, path: string, init: Init = {}): Promise<{ data?: unknown; response: Response }> {
  const carried = w;
  const response = await reach(method, path, init);
  if (response.ok) return { data: response.status === 204 ? undefined : await response.json().catch(() => { throw new Offline(); }), response };
  const problem = await problemFrom(response);
  // An old session's late refusal must not lock the new one.
  if (problem.status === 401 && carried && carried === w) signedOut();
  throw problem;
}

const verb = (method: string) => (path: string, init?: Init) => call(method, path, init);
/** openapi-fetch gives the types; its 2.5 KB of code are spared the first visit by the few lines above. */
export const api = { GET: verb("GET"), PUT: verb("PUT"), POST: verb("POST"), DELETE: verb("DELETE") } as unknown as Pick<Client<paths>, "GET" | "PUT" | "POST" | "DELETE">;

/** `const voices = await ask(api.GET("/api/voices/"))`: the answer itself, or a thrown Problem or Offline. */
export async function ask<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  return (await call).data as NonNullable<T>;
}

/** One queued write, whose path is only known at run time (outbox.ts). */
export async function send(method: "PUT" | "POST" | "DELETE", path: string, body?: unknown): Promise<unknown> {
  return (await call(method, path, { body })).data;
}

/** Ends the session on the server even while the page is going away. Needs W, so call it before `carry(null)`. */
export function endSession(): void {
  if (!w) return;
  const headers = { "X-Session": w, "Content-Type": "application/json" };
  void fetch("/api/sign-in/lock", { method: "POST", headers, body: "{}", keepalive: true, credentials: "same-origin" }).catch(() => undefined);
}
