/** The 28 things adults said build trust (Table 2 of the report), each as a young person would say it. Never shown as what young people said. */
import { mark } from "../words";

/** By their numbers in the report’s list: what is sent and kept is the number. */
export const STATEMENTS: Readonly<Record<number, string>> = {
  1: mark("I get on well with my worker."),
  2: mark("My worker spends enough time with me."),
  3: mark("We got to know each other bit by bit."),
  4: mark("My worker is warm and acts like a real person."),
  5: mark("I feel safe when I am with my worker."),
  6: mark("My worker helps me feel stronger and more sure of myself."),
  7: mark("I can tell my worker cares. I am not just a job to them."),
  8: mark("I can get hold of my worker when I need them."),
  9: mark("My worker listens. My worries matter to them."),
  10: mark("I get to lead. We talk about what I want to talk about."),
  11: mark("We go at my speed. No one rushes me."),
  12: mark("The places we meet feel safe and OK to me."),
  13: mark("My worker tries to understand how things feel for me."),
  14: mark("My worker tells me things in words I understand."),
  15: mark("We can talk, draw, text or walk. My worker fits in with me."),
  16: mark("My worker does not judge me."),
  17: mark("My worker is honest with me, even about hard things."),
  18: mark("My worker does what they say. They do not give up on me."),
  19: mark("My worker believes me."),
  20: mark("I know what my worker can do for me, and what they cannot do."),
  21: mark("My worker says it is not my fault if someone treats me badly."),
  22: mark("My worker keeps my things private. They tell me first if they have to share."),
  23: mark("My worker trusts me."),
  24: mark("My worker treats me with respect."),
  25: mark("My worker is fair to me."),
  26: mark("My worker tells me my rights and stands up for them."),
  27: mark("My worker is good at this job. I can count on them."),
  28: mark("My worker knows that someone can seem nice and still push you into things."),
};
