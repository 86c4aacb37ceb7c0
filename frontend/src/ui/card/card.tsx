import type { ComponentChildren } from "preact";
import "./card.css";

/** A sheet on the table. `edge`: "mine" for private things (plum), "news" for something from adults (sky). */
export function Card({ edge, as: Element = "section", children, label }: { edge?: "mine" | "news"; as?: "section" | "li" | "div" | "article"; children: ComponentChildren; label?: string }) {
  return <Element class={`card${edge ? ` ${edge}` : ""}`} aria-label={label}>{children}</Element>;
}
