import { h } from "preact";
import "./icon.css";

export type Shapes = readonly (readonly [string, Readonly<Record<string, string>>])[];

/** A lucide icon, always beside a word: `import mic from "~icon/mic"`, `<Icon of={mic} />`. `flip` mirrors arrows in right-to-left languages. */
export function Icon({ of, flip = false, size = "usual" }: { of: Shapes; flip?: boolean; size?: "small" | "usual" | "big" }) {
  return (
    <svg class={`icon ${size}${flip ? " flip" : ""}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {of.map(([shape, attributes]) => h(shape, attributes))}
    </svg>
  );
}
