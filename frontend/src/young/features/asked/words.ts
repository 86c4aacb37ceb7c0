/** What somebody asks, in a young person's words. A thing this app does not know is still asked, in general words. */
import { mark, t } from "../../../words";

const ASKS: Readonly<Record<string, string>> = {
  own_plan: mark("{name} asks what you think of your plan."),
  choose_worker: mark("{name} asks who you want to work with."),
  meeting: mark("{name} asks if you want to be part of a meeting."),
  service_feedback: mark("{name} asks what it is like here for you."),
  evaluation: mark("{name} asks if you want to help us find out what works."),
};
const HELPS: readonly { code: string; word: string }[] = [
  { code: "lift", word: mark("a lift") }, { code: "place", word: mark("a place you pick") }, { code: "time", word: mark("a time you pick") }, { code: "company", word: mark("someone with you") },
  { code: "phone", word: mark("by phone or video") }, { code: "language", word: mark("help with the language") }, { code: "shorter", word: mark("a shorter time") },
];
const ABOUT: Readonly<Record<string, string>> = {
  own_plan: mark("It was about your plan."), choose_worker: mark("It was about who you work with."), meeting: mark("It was about a meeting."),
  service_feedback: mark("It was about what it is like here."), evaluation: mark("It was about finding out what works."),
};
const SAID: Readonly<Record<string, string>> = { yes: mark("You said yes."), no: mark("You said no."), not_now: mark("You said not now.") };

export const asksWords = (activity: string, name: string): string => (ASKS[activity] ? t(ASKS[activity], { name }) : t("{name} asks if you want to take part in something.", { name }));
export const helpWords = (help: readonly string[]): string => HELPS.filter(({ code }) => help.includes(code)).map(({ word }) => t(word)).join(", ");
export const aboutWords = (activity: string): string => (ABOUT[activity] ? t(ABOUT[activity]) : "");
export const saidWords = (answer: string): string => (SAID[answer] ? t(SAID[answer]) : "");
