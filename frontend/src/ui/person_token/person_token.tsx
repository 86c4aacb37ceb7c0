import type { ComponentChildren } from "preact";
import "./person_token.css";

export const TONES = ["teal", "plum", "sky", "moss"] as const;
export type Tone = (typeof TONES)[number];

/** A plain round token with a first letter (or an icon), so that nobody's skin or gender is guessed. The name stands beside it. */
export function PersonToken({ name, tone, children }: { name: string; tone?: Tone; children?: ComponentChildren }) {
  const letter = [...name.trim()][0]?.toLocaleUpperCase() ?? "";
  return <span class={`person-token ${tone ?? TONES[(letter.codePointAt(0) ?? 0) % TONES.length]}`} aria-hidden="true">{children ?? letter}</span>;
}
