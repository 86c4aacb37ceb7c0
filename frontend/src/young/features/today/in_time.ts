/** News never pushes a button away from under a thumb: it comes before the one question in time, or after it. */
import { useEffect, useState } from "preact/hooks";
import type { LastRead } from "../last_read/state";

const BREATH = 1500; // ms: as long as a slow signal may take before the question is shown without the news

/** Each was answered, or could not be. */
export const settled = (reads: readonly LastRead<unknown>[]): boolean => reads.every(({ value, trouble }) => value !== undefined || trouble !== undefined);

/** Whether all reads have settled before a breath was over. Once said, "in_time" and "late" stay as they are. */
export function useInTime(reads: readonly LastRead<unknown>[]): "waiting" | "in_time" | "late" {
  const [came, setCame] = useState<"waiting" | "in_time" | "late">(settled(reads) ? "in_time" : "waiting");
  useEffect(() => {
    const timer = setTimeout(() => setCame((now) => (now === "waiting" ? "late" : now)), BREATH);
    return () => clearTimeout(timer);
  }, []);
  const now = settled(reads);
  useEffect(() => { if (now) setCame((before) => (before === "waiting" ? "in_time" : before)); }, [now]);
  return came;
}
