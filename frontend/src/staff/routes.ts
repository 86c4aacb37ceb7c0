/** Every screen of the staff app and whom it is for, and the places in its top bar. Add a line here for each new screen. */
import type { Route } from "../router";
import { mark } from "../words";

export const routes: readonly Route[] = [
  { path: "/staff", tab: "/staff/", screen: () => import("./features/home/screen") },
  { path: "/staff/to-answer", tab: "/staff/", for: ["read_shared"], screen: () => import("./features/to_answer/screen") },
  { path: "/staff/overdue", tab: "/staff/", for: ["read_shared", "see_overview"], screen: () => import("./features/overdue/screen") },
  { path: "/staff/away", tab: "/staff/", for: ["set_own_away"], screen: () => import("./features/away/screen") },
  { path: "/staff/answered", tab: "/staff/", for: ["read_shared"], screen: () => import("./features/answered/screen") },
  { path: "/staff/voices/:id", tab: "/staff/", for: ["read_shared"], screen: () => import("./features/voice/screen") },
  { path: "/staff/decisions/:id", tab: "/staff/", for: ["read_shared"], screen: () => import("./features/decision/screen") },
  { path: "/staff/decisions/:id/change", tab: "/staff/", for: ["answer_voice"], screen: () => import("./features/decision_change/screen") },
  { path: "/staff/people", tab: "/staff/people", for: ["read_shared", "see_overview"], screen: () => import("./features/people/screen") },
  { path: "/staff/people/add", tab: "/staff/people", for: ["add_young_person"], screen: () => import("./features/add_person/screen") },
  { path: "/staff/people/:id", tab: "/staff/people", for: ["read_shared", "see_overview"], screen: () => import("./features/person/screen") },
  { path: "/staff/people/:id/plan", tab: "/staff/people", for: ["write_plan"], screen: () => import("./features/plan_new/screen") },
  { path: "/staff/people/:id/type", tab: "/staff/people", for: ["type_for"], screen: () => import("./features/type_for/screen") },
  { path: "/staff/typed/:id", tab: "/staff/people", for: ["type_for"], screen: () => import("./features/type_for/again/screen") },
  { path: "/staff/plans/:id", tab: "/staff/people", for: ["read_shared"], screen: () => import("./features/plan/screen") },
  { path: "/staff/plans/:id/change", tab: "/staff/people", for: ["write_plan"], screen: () => import("./features/plan_change/screen") },
  { path: "/staff/help-number", tab: "/staff/workers", for: ["add_worker"], screen: () => import("./features/help_number/screen") },
  { path: "/staff/workers", tab: "/staff/workers", for: ["add_worker"], screen: () => import("./features/workers/screen") },
  { path: "/staff/workers/add", tab: "/staff/workers", for: ["add_worker"], screen: () => import("./features/workers/add/screen") },
  { path: "/staff/workers/:id", tab: "/staff/workers", for: ["add_worker"], screen: () => import("./features/workers/one/screen") },
  { path: "/staff/to-confirm", tab: "/staff/", for: ["confirm_enrolment"], screen: () => import("./features/enrolments/screen") },
  { path: "/staff/to-confirm/:id", tab: "/staff/", for: ["confirm_enrolment"], screen: () => import("./features/enrolments/one/screen") },
  { path: "/staff/accounts/:id", tab: "/staff/", for: ["see_accounts"], screen: () => import("./features/accounts/one/screen") },
  { path: "/staff/invite", tab: "/staff/invite", for: ["invite"], screen: () => import("./features/invite/who/screen") },
  { path: "/staff/invite/:id", tab: "/staff/invite", for: ["invite"], screen: () => import("./features/invite/how/screen") },
  { path: "/staff/invite/:id/check", tab: "/staff/invite", for: ["invite"], screen: () => import("./features/invite/check/screen") },
  { path: "/staff/invite/:id/give", tab: "/staff/invite", for: ["invite"], screen: () => import("./features/invite/give/screen") },
  { path: "/staff/people/:id/back", tab: "/staff/people", for: ["let_back_in"], screen: () => import("./features/back_in/begin/screen") },
  { path: "/staff/people/:id/back/give", tab: "/staff/people", for: ["let_back_in"], screen: () => import("./features/back_in/give/screen") },
  { path: "/staff/back-in/:id", tab: "/staff/", for: ["let_back_in", "confirm_enrolment"], screen: () => import("./features/back_in/one/screen") },
  { path: "/staff/people/:id/hand-over", tab: "/staff/people", for: ["type_for"], screen: () => import("./features/hand_over/screen") },
  { path: "/staff/people/:id/ask", tab: "/staff/people", for: ["invite", "hold_back"], screen: () => import("./features/holding/screen") },
  { path: "/staff/holds", tab: "/staff/holds", for: ["hold_back", "see_overview", "review_from_outside", "challenge_hold"], screen: () => import("./features/holds/screen") },
  { path: "/staff/holds/:id", tab: "/staff/holds", for: ["hold_back", "see_overview", "review_from_outside", "challenge_hold"], screen: () => import("./features/holds/one/screen") },
  { path: "/staff/people/:id/explain", tab: "/staff/people", for: ["invite"], screen: () => import("./features/yeses/ask/screen") },
  { path: "/staff/people/:id/checked", tab: "/staff/people", for: ["invite"], screen: () => import("./features/yeses/checked/screen") },
  { path: "/staff/yeses/:id", tab: "/staff/people", for: ["invite", "read_shared"], screen: () => import("./features/yeses/one/screen") },
  { path: "/staff/lawful-bases", tab: "/staff/workers", for: ["see_overview"], screen: () => import("./features/lawful_bases/screen") },
  { path: "/staff/look-again", tab: "/staff/", for: ["answer_voice"], screen: () => import("./features/look_again/screen") },
  { path: "/staff/advocates", tab: "/staff/", for: ["be_an_advocate"], screen: () => import("./features/advocates/screen") },
  { path: "/staff/complaints", tab: "/staff/", for: ["hear_complaint"], screen: () => import("./features/complaints/screen") },
  { path: "/staff/complaints/:id", tab: "/staff/", for: ["hear_complaint"], screen: () => import("./features/complaints/one/screen") },
  { path: "/staff/people/:id/change", tab: "/staff/people", for: ["decide_worker"], screen: () => import("./features/preferred_worker/change/screen") },
  { path: "/staff/asks", tab: "/staff/", for: ["decide_worker"], screen: () => import("./features/preferred_worker/screen") },
  { path: "/staff/asks/:id", tab: "/staff/", for: ["decide_worker"], screen: () => import("./features/preferred_worker/ask/screen") },
  { path: "/staff/about-me", tab: "/staff/", for: ["show_own_profile"], screen: () => import("./features/preferred_worker/profile/screen") },
  { path: "/staff/concerns", tab: "/staff/", for: ["pass_on_concern", "receive_concern"], screen: () => import("./features/concerns/screen") },
  { path: "/staff/concerns/:id", tab: "/staff/", for: ["pass_on_concern", "receive_concern"], screen: () => import("./features/concerns/one/screen") },
  { path: "/staff/quotes", tab: "/staff/", for: ["read_shared"], screen: () => import("./features/quotes/screen") },
  { path: "/staff/voices/:id/use", tab: "/staff/", for: ["read_shared"], screen: () => import("./features/quotes/pick/screen") },
  { path: "/staff/voices/:id/share-on", tab: "/staff/", for: ["read_shared"], screen: () => import("./features/shared_on/ask/screen") },
  { path: "/staff/voices/:id/concern", tab: "/staff/", for: ["pass_on_concern", "receive_concern"], screen: () => import("./features/concerns/pass_on/screen") },
];

/** Signed out, whatever the path. */
export const signIn: Route = { path: "/staff", open: true, screen: () => import("./features/sign_in/screen") };
export const lost: Route = { path: "/staff", open: true, screen: () => import("./features/lost/screen") };

/** For somebody with another role: nothing of the screen is shown, so that nothing is offered that they cannot do. */
export const notYours: Route = { path: "/staff", screen: () => import("./features/not_yours/screen") };

/** Which screen somebody signed in is shown at this route. */
export function routeFor(at: Route | undefined, capabilities: readonly string[]): Route {
  if (!at) return lost;
  return !at.for || at.for.some((one) => capabilities.includes(one)) ? at : notYours;
}

/** A place in the top bar; shown to those with any of the capabilities (contract: Me.capabilities). */
export interface Place { href: string; word: string; capabilities: readonly string[] }
export const PLACES: readonly Place[] = [
  { href: "/staff/", word: mark("To answer"), capabilities: ["read_shared", "see_overview"] },
  { href: "/staff/people", word: mark("People"), capabilities: ["read_shared", "see_overview"] },
  { href: "/staff/holds", word: mark("Holding back"), capabilities: ["hold_back", "challenge_hold", "review_from_outside"] },
  { href: "/staff/workers", word: mark("Workers"), capabilities: ["add_worker"] },
  { href: "/staff/", word: mark("Accounts"), capabilities: ["see_accounts"] },
  { href: "/staff/invite", word: mark("Invitations"), capabilities: ["invite"] },
];
