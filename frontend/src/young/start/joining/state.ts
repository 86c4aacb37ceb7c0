/** What was answered on the way in. Page memory only: Back keeps it, a reload and “Hide this” drop it. */
import { signal } from "@preact/signals";

export interface Answers {
  nickname: string; pin: string; again: string; check2: string;
  /** The server's sentence about a nickname or a card's words, shown where they are typed. */
  nickname_fault: string; words_fault: string;
}
const NONE: Answers = { nickname: "", pin: "", again: "", check2: "", nickname_fault: "", words_fault: "" };

export const answers = signal<Answers>(NONE);
export const answer = (some: Partial<Answers>): void => { answers.value = { ...answers.value, ...some }; };
export const forgetAnswers = (): void => { answers.value = NONE; };
