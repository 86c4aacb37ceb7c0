/** Every screen of the staff app, and the places in its top bar by what the person may do. Add a line here for each new screen. */
import type { Route } from "../router";
import { mark } from "../words";

export const routes: readonly Route[] = [
  { path: "/staff", tab: "/staff/", screen: () => import("./features/home/screen") },
];

/** Signed out, whatever the path. */
export const signIn: Route = { path: "/staff", open: true, screen: () => import("./features/sign_in/screen") };
export const lost: Route = { path: "/staff", open: true, screen: () => import("./features/lost/screen") };

/** A place in the top bar; shown to those with the capability (contract: Me.capabilities), or to all without one. */
export interface Place { href: string; word: string; capability?: string }
export const PLACES: readonly Place[] = [
  { href: "/staff/", word: mark("To answer") },
];
