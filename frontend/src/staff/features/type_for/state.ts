/** What I type for a young person, and what became of it. A list has no words; one of mine is opened to be changed. */
import { api, ask, Problem } from "../../../api";
import { newId } from "../../../ids";
import type { Errors } from "../../../ui/error_summary/error_summary";
import { mark, t } from "../../../words";
import { type Sending, sendingOf } from "../../version";
import type { YoungPerson } from "../to_answer/state";

export type About = "plan" | "anything";
export interface Typed {
  id: string; version_id: string; young_person: YoungPerson; about: { kind: string; id?: string | null }; feeling?: string | null; words?: string | null;
  interpreter: boolean; typed_at: string; state: "waiting" | "confirmed" | "not_theirs"; ended_at?: string | null;
  /** They said it themselves on a shared tablet, before set-up; `due_on`: by when I owe them an answer. */
  in_session?: boolean; typing?: "self" | "scribed" | null; due_on?: string | null;
}
/** The form. `feeling` "" = they did not say. */
export interface Typing { proposal_id: string; about: About; feeling: string; words: string; interpreter: boolean; sending?: Sending }

export const FEELINGS: readonly { value: string; word: string }[] = [
  { value: "really_well", word: mark("Really well") }, { value: "well", word: mark("Well") }, { value: "ok", word: mark("OK") }, { value: "not_well", word: mark("Not well") },
  { value: "really_not_well", word: mark("Really not well") }, { value: "mixed", word: mark("Mixed") }, { value: "dont_know", word: mark("I don’t know") }, { value: "", word: mark("They did not say") },
];

export const emptyTyping = (): Typing => ({ proposal_id: newId(), about: "anything", feeling: "", words: "", interpreter: false });
export const typingFrom = ({ id, about, feeling, words, interpreter }: Typed): Typing =>
  ({ proposal_id: id, about: about.kind === "plan" ? "plan" : "anything", feeling: feeling ?? "", words: words ?? "", interpreter });

export const missingFrom = ({ words, feeling }: Typing): Errors => ({ words: words.trim() || feeling ? undefined : t("Type what they say, or pick how they say it is going.") });

/** What is kept: their words exactly as they were typed. */
export const bodyOf = ({ about, feeling, words, interpreter }: Typing, young_person_id: string) =>
  ({ young_person_id, about: { kind: about }, feeling: (feeling || null) as never, words: words || null, interpreter });

/** The same words again are the same version; a lost reply can be asked for again. */
export const nextSending = (typing: Typing, young_person_id: string): Sending => sendingOf(bodyOf(typing, young_person_id), typing.sending);

export async function putTyped(typing: Typing, young_person_id: string, { version_id }: Sending): Promise<void> {
  const call = { params: { path: { proposal_id: typing.proposal_id } }, body: { ...bodyOf(typing, young_person_id), version_id } };
  await ask(api.PUT("/api/voices/proposals/{proposal_id}", call));
}

export const listTyped = async (young_person_id: string): Promise<Typed[]> =>
  ((await ask(api.GET("/api/voices/proposals", { params: { query: { young_person_id } } }))) as { proposals: Typed[] }).proposals;

/** Opens one of mine, while it waits; the young person sees that I opened it. */
export const openTyped = async (proposal_id: string): Promise<Typed> =>
  (await ask(api.GET("/api/voices/proposals/{proposal_id}", { params: { path: { proposal_id } } }))) as Typed;

/** Gone for both of us; gone already is gone too, so that a lost reply can be asked for again. */
export async function deleteTyped(proposal_id: string): Promise<void> {
  await ask(api.DELETE("/api/voices/proposals/{proposal_id}", { params: { path: { proposal_id } } })).catch((error: unknown) => {
    if (!(error instanceof Problem) || error.code !== "not_found") throw error;
  });
}
