import type { ComponentChildren } from "preact";
import "./quote.css";

/** Somebody's exact words, never edited. `label` says whose: t("You said"). */
export function Quote({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <figure class="quote">
      <figcaption>{label}</figcaption>
      <blockquote dir="auto">{children}</blockquote>
    </figure>
  );
}
