/** The box over a young person's form that cannot go on: something is still to be answered, or what they sent did not get there. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { ErrorSummary } from "../ui/error_summary/error_summary";
import { t } from "../words";

/** No signal, or a refusal, is no missing answer. Neither is ever blame. */
export const troubleTitle = (not_sent: boolean): string => (not_sent ? t("It did not go through yet.") : t("We need one more thing."));

interface Trouble {
  words: string;
  /** They can answer it here. */
  missing: (words: string) => void;
  /** It was sent, and there was no signal or it was not taken. */
  notSent: (words: string) => void;
  clear: () => void;
  box: (field: string) => JSX.Element;
}

/** `refused`: what an earlier try came back with. */
export function useTrouble(refused = ""): Trouble {
  const [{ words, not_sent, attempt }, set] = useState({ words: refused, not_sent: true, attempt: 0 });
  const tell = (not_sent: boolean) => (words: string): void => set((was) => ({ words, not_sent, attempt: was.attempt + 1 }));
  return {
    words,
    missing: tell(false),
    notSent: tell(true),
    clear: () => set((was) => ({ ...was, words: "" })),
    box: (field) => <ErrorSummary title={troubleTitle(not_sent)} errors={words ? { [field]: words } : {}} attempt={attempt} />,
  };
}
