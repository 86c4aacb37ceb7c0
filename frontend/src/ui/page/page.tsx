import { useEffect, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { moves } from "../../router";
import { stopListening } from "../top_bar/listen";
import "./page.css";

interface Props {
  /** The one h1, and the document's title. */
  title: string;
  /** What the browser's tab and history call this app: never more than the neutral name for young people. */
  app?: string;
  /** In the tab and history instead of the title, where the title says too much. */
  tabTitle?: string;
  before?: ComponentChildren;
  /** Beside the h1 on a wide page (staff). */
  beside?: ComponentChildren;
  hideTitle?: boolean;
  centred?: boolean;
  wide?: boolean;
  children: ComponentChildren;
}

/** Every screen is one of these. On a change of screen the focus goes to the h1, so that a screen reader starts there. */
export function Page({ title, app, tabTitle, before, beside, hideTitle, centred, wide, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [tabTitle ?? title, app ?? (document.documentElement.dataset.app === "staff" ? "YouthVoice" : "My Say")].filter(Boolean).join(" · ");
  }, [title, tabTitle, app]);
  useEffect(() => {
    if (moves.peek() > 0) heading.current?.focus({ preventScroll: true });
    return stopListening;
  }, []);
  return (
    <main class={`page${centred ? " centred" : ""}${wide ? " wide" : ""}`} id="main">
      {before}
      <div class={beside ? "page-head" : undefined}>
        <h1 ref={heading} tabIndex={-1} class={hideTitle ? "hidden-words" : undefined}>{title}</h1>
        {beside}
      </div>
      {children}
    </main>
  );
}
