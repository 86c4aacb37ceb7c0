/** Every screen of the young people's app: its path, whether it opens without a PIN, and the tab it belongs to. Add a line here for each new screen. */
import type { Route } from "../router";

/** A shared tablet in their hands (K4): what a session that only writes is shown, whatever the path. */
export const tablet: Route = { path: "/tablet", open: true, screen: () => import("./tablet/screen") };

export const routes: readonly Route[] = [
  tablet,
  { path: "/", tab: "/", screen: () => import("./features/today/screen") },
  { path: "/voices", tab: "/voices", screen: () => import("./features/voices/screen") },
  { path: "/voices/:id", tab: "/voices", screen: () => import("./features/voices/one/screen") },
  { path: "/say", screen: () => import("./features/voices/how/screen") },
  { path: "/say/about", screen: () => import("./features/voices/about/screen") },
  { path: "/say/point", screen: () => import("./features/voices/point/screen") },
  { path: "/say/measure", screen: () => import("./features/voices/measure/screen") },
  { path: "/say/help", screen: () => import("./features/voices/help/screen") },
  { path: "/say/cards", screen: () => import("./features/voices/cards/screen") },
  { path: "/say/cards/:step", screen: () => import("./features/voices/cards/screen") },
  { path: "/say/cards/:step/:more", screen: () => import("./features/voices/cards/screen") },
  { path: "/say/more", screen: () => import("./features/voices/more/screen") },
  { path: "/say/words", screen: () => import("./features/voices/words/screen") },
  { path: "/say/who", screen: () => import("./features/voices/who/screen") },
  { path: "/say/with", screen: () => import("./features/voices/company/screen") },
  { path: "/say/done", screen: () => import("./features/voices/done/screen") },
  { path: "/proposals/:id", tab: "/", screen: () => import("./features/proposals/screen") },
  { path: "/show/:id", tab: "/", screen: () => import("./features/shared_on/screen") },
  { path: "/asked", tab: "/more", screen: () => import("./features/asked/screen") },
  { path: "/yes", tab: "/more", screen: () => import("./features/yeses/screen") },
  { path: "/yes/:id", tab: "/more", screen: () => import("./features/yeses/one/screen") },
  { path: "/yes/:id/receipt", tab: "/more", screen: () => import("./features/yeses/receipt/screen") },
  { path: "/workers", tab: "/more", screen: () => import("./features/preferred_worker/screen") },
  { path: "/workers/:step", tab: "/more", screen: () => import("./features/preferred_worker/screen") },
  { path: "/workers/changes/:id", tab: "/more", screen: () => import("./features/preferred_worker/screen") },
  { path: "/plan", tab: "/voices", screen: () => import("./features/plans/screen") },
  { path: "/decisions", tab: "/voices", screen: () => import("./features/decisions/screen") },
  { path: "/decisions/:id", tab: "/voices", screen: () => import("./features/decisions/one/screen") },
  { path: "/more", tab: "/more", screen: () => import("./features/more/screen") },
  { path: "/words", writes: true, screen: () => import("./features/six_words/screen") },
  { path: "/start/:step", screen: () => import("./start/signed_in") },
  { path: "/start/try/:step", screen: () => import("./start/signed_in") },
  { path: "/can-see", tab: "/more", screen: () => import("./features/who_can_see/screen") },
  { path: "/can-see/:id", tab: "/more", screen: () => import("./features/who_can_see/person/screen") },
  { path: "/limits", tab: "/more", screen: () => import("./features/limits/screen") },
  { path: "/phones", tab: "/more", screen: () => import("./features/more/phones/screen") },
  { path: "/off", tab: "/more", screen: () => import("./features/off_phone/screen") },
  { path: "/advocate", tab: "/more", screen: () => import("./features/advocates/screen") },
  { path: "/wrong", tab: "/more", screen: () => import("./features/complaints/screen") },
  { path: "/wrong/about", screen: () => import("./features/complaints/about/screen") },
  { path: "/wrong/words", screen: () => import("./features/complaints/words/screen") },
  { path: "/wrong/to", screen: () => import("./features/complaints/to/screen") },
  { path: "/look", tab: "/more", screen: () => import("./features/more/look/screen") },
  { path: "/back", open: true, screen: () => import("./back/screen") },
  { path: "/back/how", open: true, screen: () => import("./back/how/screen") },
  { ...tablet, path: "/tablet/back" },
  { path: "/help", open: true, screen: () => import("./help/screen") },
];

/** Before there is a PIN on this phone: the invitation, or “I have been here before”. */
export const start: Route = { path: "/", open: true, screen: () => import("./start/screen") };
/** A PIN is on this phone and the app is locked. */
export const locked: Route = { path: "/", open: true, screen: () => import("./lock/screen") };
/** A path we do not know. */
export const lost: Route = { path: "/", open: true, screen: () => import("./features/lost/screen") };
