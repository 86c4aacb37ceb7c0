/** What adults decided about something I said, and what I say back. Opening one is what makes it seen. */
import { t } from "../../../words";
import { api, ask } from "../../../api";
import type { Taps } from "../../../said/taps_words";
import { type Pages, readPages } from "../last_read/pages";
import { pagesHere, shownOne } from "../off_phone/state";
import type { About, AboutKind, Feeling } from "../voices/state";

export type Status = "doing" | "done" | "part" | "not_doing" | "thinking";
export type SayBack = "fair" | "disagree" | "dont_understand" | "want_to_talk" | "look_again";
interface By { id: string; first_name: string }
interface Due { answer_again_by?: string | null; talk_by?: string | null; look_again_by?: string | null }
export interface ListedDecision extends Due {
  id: string; voice_id: string; about_kind?: AboutKind; status: Status; decided_at: string; by: By; seen_at?: string | null; say_back?: SayBack | null; topic?: string | null;
}
export interface YouSaid extends Taps { about?: About | null; words?: string | null; feeling?: Feeling | null; taken_back_on?: string | null }
export interface Next { what: string; who?: string | null; by_on?: string | null }
/** What adults must say when they go against a wish. Older answers have none. */
export interface Against { wish?: string | null; why?: string | null; told?: string | null; told_on?: string | null; what_would_change_it?: string | null; look_again_on?: string | null }
export interface Decision extends Due {
  id: string; voice_id: string; version_id: string; you_said: YouSaid;
  we_decided: string; because: string; who_decided: string; next: Next[]; status: Status; could_do_instead?: string | null;
  against?: Against | null; wish_again_on?: string | null;
  decided_at: string; by: By; seen_at?: string | null; say_back?: SayBack | null; said_back_at?: string | null;
}

export const readAllDecisions = (many: number): Promise<Pages<ListedDecision>> => readPages(many, async (before) => {
  const { decisions, next } = (await ask(api.GET("/api/decisions/", { params: { query: { before } } }))) as { decisions: ListedDecision[]; next?: string | null };
  return { page: decisions, next };
});

/** Newest first, but answers to what this phone does not show. */
export const readDecisions = (many = 1): Promise<Pages<ListedDecision>> => pagesHere(readAllDecisions(many), ({ voice_id }) => voice_id);

export async function readDecision(decision_id: string): Promise<Decision> {
  const decision = (await ask(api.GET("/api/decisions/{decision_id}", { params: { path: { decision_id } } }))) as Decision;
  return shownOne(decision, decision.voice_id);
}

export async function sayBack(decision_id: string, say_back: SayBack): Promise<Decision> {
  return (await ask(api.POST("/api/decisions/{decision_id}/say-back", { params: { path: { decision_id } }, body: { say_back } }))) as Decision;
}

/** What a decision is about where there are no words to call it by. */
export function aboutWords(kind: AboutKind | undefined): string {
  switch (kind) {
    case "worker": return t("What it is like with your worker");
    case "service": return t("What it is like here");
    case "step": return t("A point of your plan");
    case "measure": return t("What adults do to keep you safe");
    default: return t("How it is going");
  }
}

/** Answers nobody has opened yet, newest first. */
export const unseen = (decisions: readonly ListedDecision[]): ListedDecision[] => decisions.filter(({ seen_at }) => !seen_at);
