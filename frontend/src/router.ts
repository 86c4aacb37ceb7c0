/** Paths to screens, with plain links and the browser's own Back. Answers live in each feature's state.ts, so Back keeps them. */
import { computed, signal } from "@preact/signals";
import type { ComponentType } from "preact";

export type Params = Readonly<Record<string, string>>;
export interface Route {
  /** "/voices/:id"; a part with a colon matches anything but a slash. */
  path: string;
  /** Loaded when first shown, so that the first page stays small. The module's default export is the screen. */
  screen: () => Promise<{ default: ComponentType<{ params: Params }> }>;
  /** Shown signed out and locked too: help, the look of the app, an invitation. */
  open?: boolean;
  /** Staff: opened by whoever has any of these capabilities; without it, by everybody who is signed in. */
  for?: readonly string[];
  /** Shown to a session on a shared tablet, which only writes. */
  writes?: boolean;
  /** The tab that is lit; screens within a task have none and show no tabs. */
  tab?: string;
}
export interface Found { route: Route; params: Params }

export const path = signal(location.pathname);
/** Counts screen changes, so that the first page load does not steal the focus. */
export const moves = signal(0);

export function match(routes: readonly Route[], at: string): Found | undefined {
  const parts = at.replace(/(.)\/$/, "$1").split("/");
  for (const route of routes) {
    const wanted = route.path.split("/");
    if (wanted.length !== parts.length || !wanted.every((part, i) => (part.startsWith(":") ? parts[i] : part === parts[i]))) continue;
    const named = wanted.flatMap((part, i) => (part.startsWith(":") ? [[part.slice(1), decodeURIComponent(parts[i]!)]] : []));
    return { route, params: Object.fromEntries(named) as Params };
  }
  return undefined;
}

/** The route at the current path, as a signal. */
export const finding = (routes: readonly Route[]) => computed(() => match(routes, path.value));

/** Goes to a screen. `replace` when Back must not return here (after sending, after signing in). */
export function go(to: string, { replace = false } = {}): void {
  if (replace) history.replaceState({ inside: history.state?.inside ?? false }, "", to);
  else history.pushState({ inside: true }, "", to);
  arrive();
  scrollTo(0, 0);
}

/** What a “Back” link does: the browser's Back where there is one inside the app, else the screen above. */
export function back(above: string): void {
  if (history.state?.inside) history.back();
  else go(above, { replace: true });
}

function arrive(): void {
  moves.value++;
  path.value = location.pathname;
}

function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest?.("a");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute("download")) return;
  if (link.origin !== location.origin || link.hash || link.pathname.startsWith("/api/")) return;
  event.preventDefault();
  go(link.pathname);
}

/** Makes same-origin links and Back change screens; `door` is "/" or "/staff/". */
export function startRouter(): void {
  document.addEventListener("click", follow);
  addEventListener("popstate", arrive);
}
