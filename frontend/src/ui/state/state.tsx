/** What a screen shows when it has nothing (yet): one object, one line, and a way on. The words come from the screen. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Doorway, Lamp, Mug } from "../illustration/illustration";
import "./state.css";

interface Props { words: string; children?: ComponentChildren }

export const Empty = ({ words, children }: Props) => <div class="state"><Mug /><p>{words}</p>{children}</div>;
export const Offline = ({ words, children }: Props) => <div class="state" role="status"><Lamp /><p>{words}</p>{children}</div>;
export const ErrorState = ({ words, children }: Props) => <div class="state" role="alert"><Doorway /><p>{words}</p>{children}</div>;

const SLOW = 400; // ms: faster than this, a word would only flicker

/** Says that something is being fetched, but only once it takes long enough to notice. */
export function Busy({ words }: { words: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  return <div class="state" role="status" aria-live="polite">{slow && <p class="small">{words}</p>}</div>;
}
