/** The service worker: keeps the app's shell so that it opens with no signal. It never sees or keeps anything under /api/. */
export {};
// Written in front of this file by build/service_workers.ts:
declare const SHELL: string; // the path its page lives at: "/" or "/staff/"
declare const VERSION: string;
declare const FILES: string[];

interface Waits extends Event { waitUntil(work: Promise<unknown>): void }
interface Fetches extends Waits { request: Request; respondWith(answer: Promise<Response>): void }
interface Messages extends Waits { data: unknown }
interface Worker extends EventTarget { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> }; location: Location }
const worker = self as unknown as Worker;

const OURS = `shell ${SHELL} `;
const CACHE = OURS + VERSION;

/** Not `skipWaiting`: a newer app waits until the person says “Get it” (experience 1.2). */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((url) => new Request(url, { cache: "reload" })));
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** Files under /assets/ carry their hash in their name, so the kept one is always right. */
async function fromCache(request: Request, key: string, keep: boolean): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(key);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (keep && fresh.ok) await cache.put(key, fresh.clone());
  return fresh;
}

function isOurs(url: URL): boolean {
  const elsewhere = SHELL === "/" && url.pathname.startsWith("/staff");
  return url.origin === worker.location.origin && !url.pathname.startsWith("/api") && !elsewhere;
}

worker.addEventListener("install", (event) => (event as Waits).waitUntil(install()));
worker.addEventListener("activate", (event) => (event as Waits).waitUntil(activate()));
worker.addEventListener("fetch", (event) => {
  const { request } = event as Fetches;
  const url = new URL(request.url);
  if (request.method !== "GET" || !isOurs(url)) return;
  if (FILES.includes(url.pathname)) (event as Fetches).respondWith(fromCache(request, url.pathname, false));
  else if (url.pathname.startsWith("/assets/")) (event as Fetches).respondWith(fromCache(request, url.pathname, true));
  else if (request.mode === "navigate") (event as Fetches).respondWith(fromCache(request, SHELL, false));
});
worker.addEventListener("message", (event) => {
  const message = (event as Messages).data;
  if (message === "take over") (event as Messages).waitUntil(worker.skipWaiting());
  if (Array.isArray(message)) (event as Messages).waitUntil(caches.open(CACHE).then((cache) => cache.addAll(message as string[])));
});
