import { h } from "preact";
import "./icon.css";

/** `flip`: an arrow, mirrored in right-to-left languages; build/icons.ts says which. */
export type Shapes = readonly (readonly [string, Readonly<Record<string, string>>])[] & { readonly flip?: boolean };

/** A lucide icon, always beside a word: `import mic from "~icon/mic"`, `<Icon of={mic} />`. */
export function Icon({ of, size = "usual" }: { of: Shapes; size?: "small" | "usual" | "big" }) {
  return (
    <svg class={`icon ${size}${of.flip ? " flip" : ""}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {of.map(([shape, attributes]) => h(shape, attributes))}
    </svg>
  );
}
