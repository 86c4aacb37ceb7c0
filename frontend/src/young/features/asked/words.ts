/** What somebody asks, in a young person's words. A thing this app does not know is still asked, in general words. */
import { mark, t } from "../../../words";

const ASKS: Readonly<Record<string, string>> = {
  own_plan: mark("{name} asks what you think of your plan."),
  choose_worker: mark("{name} asks who you want to work with."),
  meeting: mark("{name} asks if you want to be part of a meeting."),
  service_feedback: mark("{name} asks what it is like here for you."),
  evaluation: mark("{name} asks if you want to help us find out what works."),
};
const HELPS: Readonly<Record<string, string>> = {
  lift: mark("a lift"), place: mark("a place you pick"), time: mark("a time you pick"), company: mark("someone with you"), phone: mark("by phone or video"),
  language: mark("help with the language"), shorter: mark("a shorter time"),
};
const SAID: Readonly<Record<string, string>> = { yes: mark("You said yes."), no: mark("You said no."), not_now: mark("You said not now.") };

export const asksWords = (activity: string, name: string): string => t(ASKS[activity] ?? mark("{name} asks if you want to take part in something."), { name });
export const helpWords = (help: readonly string[]): string => help.flatMap((one) => HELPS[one] ?? []).map((one) => t(one)).join(", ");
export const saidWords = (answer: string): string => (SAID[answer] ? t(SAID[answer]) : "");
