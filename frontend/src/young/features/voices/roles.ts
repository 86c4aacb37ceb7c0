/** What an adult is to a young person, in a young person's words. */
import type { Tone } from "../../../ui/person_token/person_token";
import { language, mark, t } from "../../../words";

const ROLES: Record<string, string> = {
  keyworker: mark("Your worker"),
  specialist: mark("Helps your worker"),
  chair: mark("Runs your meetings"),
  advocate: mark("Your advocate"),
  lead: mark("Your worker’s boss"),
  safeguarding_lead: mark("A safety lead"),
};

/** The rings of “Who can see my things”, from the middle out. */
export type Ring = "worker" | "meeting" | "others";

export function ringOf(what: string): Ring {
  if (what === "keyworker" || what === "specialist") return "worker";
  return what === "chair" ? "meeting" : "others";
}

/** Each ring its colour, wherever the person is shown. Plum is for private things, never for a person. */
const TONES: Record<Ring, Tone> = { worker: "teal", meeting: "sky", others: "moss" };
export const toneOf = (what: string): Tone => TONES[ringOf(what)];

const ANY_OTHER = mark("Works with young people");

export function roleWords(what: string): string {
  const words = ROLES[what] ?? ANY_OTHER;
  return t(words);
}

/** “Sam”, “Sam and Jo”, “Sam, Jo, and Ama”: as the language joins them. */
export const joined = (names: readonly string[]): string => new Intl.ListFormat(language.value, { type: "conjunction" }).format(names);
