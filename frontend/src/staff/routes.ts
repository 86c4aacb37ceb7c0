/** Every screen of the staff app, and the places in its top bar by what the person may do. Add a line here for each new screen. */
import type { Route } from "../router";
import { mark } from "../words";

export const routes: readonly Route[] = [
  { path: "/staff", tab: "/staff/", screen: () => import("./features/home/screen") },
  { path: "/staff/to-answer", tab: "/staff/", screen: () => import("./features/to_answer/screen") },
  { path: "/staff/overdue", tab: "/staff/", screen: () => import("./features/overdue/screen") },
  { path: "/staff/away", tab: "/staff/", screen: () => import("./features/away/screen") },
  { path: "/staff/answered", tab: "/staff/", screen: () => import("./features/answered/screen") },
  { path: "/staff/look-again", tab: "/staff/", screen: () => import("./features/look_again/screen") },
  { path: "/staff/advocates", tab: "/staff/", screen: () => import("./features/advocates/screen") },
  { path: "/staff/complaints", tab: "/staff/", screen: () => import("./features/complaints/screen") },
  { path: "/staff/complaints/:id", tab: "/staff/", screen: () => import("./features/complaints/one/screen") },
  { path: "/staff/concerns", tab: "/staff/", screen: () => import("./features/concerns/screen") },
  { path: "/staff/concerns/:id", tab: "/staff/", screen: () => import("./features/concerns/one/screen") },
  { path: "/staff/voices/:id/concern", tab: "/staff/", screen: () => import("./features/concerns/pass_on/screen") },
  { path: "/staff/voices/:id", tab: "/staff/", screen: () => import("./features/voice/screen") },
  { path: "/staff/decisions/:id", tab: "/staff/", screen: () => import("./features/decision/screen") },
  { path: "/staff/decisions/:id/change", tab: "/staff/", screen: () => import("./features/decision_change/screen") },
  { path: "/staff/people", tab: "/staff/people", screen: () => import("./features/people/screen") },
  { path: "/staff/people/add", tab: "/staff/people", screen: () => import("./features/add_person/screen") },
  { path: "/staff/people/:id", tab: "/staff/people", screen: () => import("./features/person/screen") },
  { path: "/staff/people/:id/plan", tab: "/staff/people", screen: () => import("./features/plan_new/screen") },
  { path: "/staff/people/:id/type", tab: "/staff/people", screen: () => import("./features/type_for/screen") },
  { path: "/staff/typed/:id", tab: "/staff/people", screen: () => import("./features/type_for/again/screen") },
  { path: "/staff/plans/:id", tab: "/staff/people", screen: () => import("./features/plan/screen") },
  { path: "/staff/plans/:id/change", tab: "/staff/people", screen: () => import("./features/plan_change/screen") },
  { path: "/staff/help-number", tab: "/staff/workers", screen: () => import("./features/help_number/screen") },
  { path: "/staff/workers", tab: "/staff/workers", screen: () => import("./features/workers/screen") },
  { path: "/staff/workers/add", tab: "/staff/workers", screen: () => import("./features/workers/add/screen") },
  { path: "/staff/workers/:id", tab: "/staff/workers", screen: () => import("./features/workers/one/screen") },
  { path: "/staff/to-confirm", tab: "/staff/", screen: () => import("./features/enrolments/screen") },
  { path: "/staff/to-confirm/:id", tab: "/staff/", screen: () => import("./features/enrolments/one/screen") },
  { path: "/staff/accounts/:id", tab: "/staff/", screen: () => import("./features/accounts/one/screen") },
  { path: "/staff/invite", tab: "/staff/invite", screen: () => import("./features/invite/who/screen") },
  { path: "/staff/invite/:id", tab: "/staff/invite", screen: () => import("./features/invite/how/screen") },
  { path: "/staff/invite/:id/check", tab: "/staff/invite", screen: () => import("./features/invite/check/screen") },
  { path: "/staff/invite/:id/give", tab: "/staff/invite", screen: () => import("./features/invite/give/screen") },
];

/** Signed out, whatever the path. */
export const signIn: Route = { path: "/staff", open: true, screen: () => import("./features/sign_in/screen") };
export const lost: Route = { path: "/staff", open: true, screen: () => import("./features/lost/screen") };

/** A place in the top bar; shown to those with any of the capabilities (contract: Me.capabilities). */
export interface Place { href: string; word: string; capabilities: readonly string[] }
export const PLACES: readonly Place[] = [
  { href: "/staff/", word: mark("To answer"), capabilities: ["read_shared", "see_overview"] },
  { href: "/staff/people", word: mark("People"), capabilities: ["read_shared", "see_overview"] },
  { href: "/staff/workers", word: mark("Workers"), capabilities: ["add_worker"] },
  { href: "/staff/", word: mark("Accounts"), capabilities: ["see_accounts"] },
  { href: "/staff/invite", word: mark("Invitations"), capabilities: ["invite"] },
];
