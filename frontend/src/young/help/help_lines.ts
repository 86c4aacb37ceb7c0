/** Who to turn to, when a service has not set its own list. Checked by hand at every release: a wrong number here can cost a life. */
import { mark } from "../../words";

/** Shown as “Checked {date}”. */
export const CHECKED_ON = "2026-11-22";

export interface HelpLine { ask: string; say: string; act: string; href: string; also?: string }

export const HELP_LINES: readonly HelpLine[] = [
  { ask: mark("In danger right now?"), say: mark("Call 999."), act: mark("Call 999"), href: "tel:999", also: mark("Can’t speak? Call 999 on a mobile. When the voice asks, press 55.") },
  { ask: mark("Want to talk?"), say: mark("Childline is free. It will not show on a phone bill."), act: mark("Call 0800 1111"), href: "tel:08001111" },
  { ask: mark("Want to text?"), say: mark("Text SHOUT to 85258."), act: mark("Text 85258"), href: "sms:85258?body=SHOUT" },
];
