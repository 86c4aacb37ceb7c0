/** Days and times as staff lists say them: short, with the weekday, and how late in words. */
import { language, n, t } from "../words";

const DAY = 86_400_000; // ms
const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [["day", DAY], ["hour", 3_600_000], ["minute", 60_000]];
// Dates as they are said in Britain where the app is in English.
const place = (): string => (language.value === "en" ? "en-GB" : language.value);
/** Takes “2026-11-27” (that day, here) or a moment in RFC 3339. */
const moment = (iso: string): Date => new Date(/^\d{4}-\d\d-\d\d$/.test(iso) ? `${iso}T12:00:00` : iso);
/** Today, here, as the server writes days: “2026-11-27”. */
export const today = (): string => new Date().toLocaleDateString("sv-SE");
const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** “Today”, “Yesterday”, “Tomorrow”, else “Tue 17 Nov”, with the year where it is not this one. */
export function dayWords(iso: string, now: Date = new Date()): string {
  const date = moment(iso);
  const away = Math.round((midnight(date) - midnight(now)) / DAY);
  if (away === 0) return t("Today");
  if (away === -1) return t("Yesterday");
  if (away === 1) return t("Tomorrow");
  const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return date.toLocaleDateString(place(), { weekday: "short", day: "numeric", month: "short", year }).replaceAll(",", "");
}

export const isPast = (day: string, now: Date = new Date()): boolean => midnight(moment(day)) < midnight(now);

const hasName = (iso: string, now: Date): boolean => Math.abs(Math.round((midnight(moment(iso)) - midnight(now)) / DAY)) <= 1;

/** Inside a sentence, after “by” or “until”: “tomorrow”, “Tue 17 Nov”. */
export const dayInside = (iso: string, now: Date = new Date()): string => (hasName(iso, now) ? dayWords(iso, now).toLocaleLowerCase(place()) : dayWords(iso, now));

/** Inside a sentence, where it would be “on” a day: “on Tue 17 Nov”, “today”. */
export const onDay = (iso: string, now: Date = new Date()): string => (hasName(iso, now) ? dayInside(iso, now) : t("on {day}", { day: dayWords(iso, now) }));

/** “Fri 20 Nov, 2 days late”, or the day alone while it is not late. `days_late` is the server's own count. */
export function dueWords(due_on: string, days_late: number, now: Date = new Date()): string {
  const day = dayWords(due_on, now);
  return days_late > 0 ? n("{day}, {n} day late", "{day}, {n} days late", days_late, { day }) : day;
}

/** “2 hours ago”, “3 days ago”, “a moment ago”. */
export function agoWords(iso: string, now: Date = new Date()): string {
  const past = now.getTime() - moment(iso).getTime();
  const step = STEPS.find(([, size]) => past >= size);
  if (!step) return t("a moment ago");
  return new Intl.RelativeTimeFormat(place(), { numeric: "always" }).format(-Math.floor(past / step[1]), step[0]);
}

/** “Sun 29 Nov at 6:40 pm”, “tomorrow at 10:15”: inside a sentence, when something ends. */
export function timeWords(iso: string): string {
  const at = moment(iso).toLocaleTimeString(place(), { hour: "numeric", minute: "2-digit" });
  return t("{day} at {time}", { day: dayInside(iso), time: at });
}
