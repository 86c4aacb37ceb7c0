/** The only door to the server: every call goes through `api`, typed from the OpenAPI file. W, the session's half, lives here in page memory and nowhere else. */
import createClient, { type Middleware } from "openapi-fetch";
import type { paths } from "./api.d";

/** A refusal from the server, as application/problem+json (RFC 9457). `code` is for programs, `detail` a sentence, `fields` sentences by field. */
export class Problem extends Error {
  constructor(
    readonly status: number, readonly code: string, readonly detail: string,
    readonly fields: Readonly<Record<string, readonly string[]>> = {},
    readonly more: Readonly<Record<string, unknown>> = {}, readonly retryAfter?: number,
  ) { super(code); }
}

/** There is no signal, or the server could not be reached. */
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

const session: Middleware = {
  onRequest({ request }) {
    if (w) request.headers.set("X-Session", w);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return undefined;
    const problem = await problemFrom(response);
    if (problem.code === "signed_out" || (response.status === 401 && w)) signedOut();
    throw problem;
  },
  onError: () => new Offline(),
};

export const api = createClient<paths>({ baseUrl: location.origin, credentials: "same-origin", cache: "no-store" });
api.use(session);

/** `const voices = await ask(api.GET("/api/voices/"))`: the answer itself, or a thrown Problem or Offline. */
export async function ask<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  return (await call).data as NonNullable<T>;
}

/** One queued write, whose path is only known at run time (outbox.ts). */
export async function send(method: "PUT" | "POST" | "DELETE", path: string, body?: unknown): Promise<unknown> {
  const call = (api as unknown as Record<string, (path: string, init: object) => Promise<{ data?: unknown }>>)[method]!;
  return (await call(path, body === undefined ? {} : { body })).data;
}

/** Ends the session on the server even while the page is going away. Needs W, so call it before `carry(null)`. */
export function endSession(): void {
  if (!w) return;
  const headers = { "X-Session": w, "Content-Type": "application/json" };
  void fetch("/api/sign-in/lock", { method: "POST", headers, body: "{}", keepalive: true, credentials: "same-origin" }).catch(() => undefined);
}
