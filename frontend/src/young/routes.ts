/** Every screen of the young people's app: its path, whether it opens without a PIN, and the tab it belongs to. Add a line here for each new screen. */
import type { Route } from "../router";

export const routes: readonly Route[] = [
  { path: "/", tab: "/", screen: () => import("./features/today/screen") },
  { path: "/more", tab: "/more", screen: () => import("./features/more/screen") },
  { path: "/words", screen: () => import("./features/six_words/screen") },
  { path: "/start/:step", screen: () => import("./start/signed_in") },
  { path: "/start/try/:step", screen: () => import("./start/signed_in") },
  { path: "/help", open: true, screen: () => import("./help/screen") },
];

/** Before there is a PIN on this phone: the invitation, or “I have been here before”. */
export const start: Route = { path: "/", open: true, screen: () => import("./start/screen") };
/** A PIN is on this phone and the app is locked. */
export const locked: Route = { path: "/", open: true, screen: () => import("./lock/screen") };
/** A path we do not know. */
export const lost: Route = { path: "/", open: true, screen: () => import("./features/lost/screen") };
