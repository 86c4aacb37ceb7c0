/** Days and times in the reader's language, short enough to say: “Tuesday”, “12 November”. */
import { language } from "../../words";

/** Dates as they are said in Britain, not in America, where the app is in English. */
const place = (): string => (language.value === "en" ? "en-GB" : language.value);

const DAY = 24 * 3_600_000;
const NEAR = 6; // days: further off, a weekday alone could mean two days

/** Takes “2026-11-27” (that day, here) or a moment in RFC 3339; gives a Date. */
const moment = (iso: string): Date => new Date(/^\d{4}-\d\d-\d\d$/.test(iso) ? `${iso}T12:00:00` : iso);

const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** Whether it is that moment, or past it; nothing to wait for counts as past. */
export const hasCome = (at: string | null | undefined, now: number = Date.now()): boolean => !at || Date.parse(at) <= now;

/** A weekday within six days of now either way, else day and month; with the year where it is not this one. */
export function dayWords(iso: string, now: Date = new Date()): string {
  const date = moment(iso);
  const far = Math.abs(Math.round((midnight(date) - midnight(now)) / DAY));
  const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return date.toLocaleDateString(place(), far <= NEAR ? { weekday: "long" } : { day: "numeric", month: "long", year });
}

export const isPast = (day: string, now: Date = new Date()): boolean => midnight(moment(day)) < midnight(now);

export function timeWords(at: number): string {
  return new Date(at).toLocaleTimeString(place(), { hour: "numeric", minute: "2-digit" });
}
