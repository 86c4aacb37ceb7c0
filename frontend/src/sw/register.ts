/** Starts the service worker and says when a newer app is waiting. It never reloads the page by itself: somebody may be writing. */
import { signal } from "@preact/signals";

/** True when a newer app waits: “There is a newer app. Get it when you are done.” */
export const newerApp = signal(false);

const ALLOWED = ["/sw.js", "/staff/sw.js"];
interface Policy { createScriptURL(url: string): string }
interface Types { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy }

function allowedUrl(url: string): string {
  if (!ALLOWED.includes(url)) throw new TypeError(`Not a worker of ours: ${url}`);
  return url;
}

/** The page's one Trusted Types policy, named in the CSP (`trusted-types youthvoice-worker`). */
function trusted(url: string): string {
  const types = (window as unknown as { trustedTypes?: Types }).trustedTypes;
  return types ? types.createPolicy("youthvoice-worker", { createScriptURL: allowedUrl }).createScriptURL(url) : allowedUrl(url);
}

/** Files used before the worker was there (a language, the font) are handed to it to keep. */
function keepUsed(worker: ServiceWorker | null): void {
  const used = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
  worker?.postMessage(used.filter((url) => url.origin === location.origin && url.pathname.startsWith("/assets/")).map((url) => url.pathname));
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting && navigator.serviceWorker.controller) newerApp.value = true;
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && navigator.serviceWorker.controller) newerApp.value = true;
    });
  });
}

/** Takes "/sw.js" or "/staff/sw.js". Quietly does nothing where workers are not to be had. */
export async function startWorker(url: "/sw.js" | "/staff/sw.js"): Promise<void> {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  try {
    watch(await navigator.serviceWorker.register(trusted(url)));
    keepUsed((await navigator.serviceWorker.ready).active);
  } catch {
    // A browser that forbids workers still has a working app, only not offline.
  }
}

const TAKES_OVER = 4_000; // ms; a worker with much to do keeps the newer one waiting, and a tap must always be answered

/** The person asked for the newer app: let it take over, then load it. One that takes longer is there after loading, or next time. */
export async function getNewerApp(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const load = (): void => location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", load, { once: true });
  setTimeout(load, TAKES_OVER);
  registration?.waiting?.postMessage("take over");
}
