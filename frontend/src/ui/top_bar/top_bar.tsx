import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import eyeOff from "~icon/eye-off";
import volume from "~icon/volume-2";
import { Button } from "../button/button";
import { canListen, listening, listen } from "./listen";
import "./top_bar.css";

interface Words { hide: string; listen: string; stop: string; look: string }
interface Props {
  words: Words; onHide: () => void;
  /** “Aa”: opens or shuts the panel drawn under the bar. */
  open: boolean; onLook: () => void; panel?: ComponentChildren;
}

/** On every young person's screen: “Hide this” first, always in sight; “Listen”; “Aa”. */
export function TopBar({ words, onHide, open, onLook, panel }: Props) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // The open panel covers the page below it: whoever goes on to that page must see where they are (WCAG 2.4.11).
    const left = (event: FocusEvent): void => { if (!bar.current?.contains(event.target as Node)) onLook(); };
    if (open) document.addEventListener("focusin", left);
    return () => document.removeEventListener("focusin", left);
  }, [open, onLook]);
  return (
    <header class="top-bar" ref={bar}>
      <div class="top-bar-row">
        <Button icon={eyeOff} onClick={onHide} data-hide>{words.hide}</Button>
        <span class="top-bar-space" />
        {canListen() && (
          <Button look="quiet" icon={volume} aria-pressed={listening.value} onClick={listen}>{listening.value ? words.stop : words.listen}</Button>
        )}
        <Button look="quiet" aria-expanded={open} aria-controls="look-panel" onClick={onLook}>
          <span aria-hidden="true">Aa</span><span class="hidden-words">{words.look}</span>
        </Button>
      </div>
      <div id="look-panel">{open && panel}</div>
    </header>
  );
}
