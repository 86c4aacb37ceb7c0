/** Roles in words. A role this app does not know is shown as it came, so that nobody's standing is hidden. */
import { mark, t } from "../../words";

const WORDS: Readonly<Record<string, string>> = {
  keyworker: mark("keyworker"), specialist: mark("specialist"), chair: mark("chair"), advocate: mark("advocate"), lead: mark("service lead"),
  safeguarding_lead: mark("safeguarding lead"), administrator: mark("administrator"), inspector: mark("inspector"), reviewer: mark("independent reviewer"),
};

export const roleWord = (role: string): string => (WORDS[role] ? t(WORDS[role]) : role.replaceAll("_", " "));
