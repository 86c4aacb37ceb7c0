/** What an adult is to a young person, in a young person's words. */
import { language, mark, t } from "../../../words";

const ROLES: Record<string, string> = {
  keyworker: mark("Your worker"),
  specialist: mark("Helps your worker"),
  chair: mark("Runs your meetings"),
  advocate: mark("Your advocate"),
  lead: mark("Your worker’s boss"),
};

export const roleWords = (what: string): string => t(ROLES[what] ?? mark("Works with young people"));

/** “Sam”, “Sam and Jo”, “Sam, Jo, and Ama”: as the language joins them. */
export const joined = (names: readonly string[]): string => new Intl.ListFormat(language.value, { type: "conjunction" }).format(names);
