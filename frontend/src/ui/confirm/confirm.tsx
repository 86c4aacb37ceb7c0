import { useEffect, useRef, useState } from "preact/hooks";
import type { Shapes } from "../icon/icon";
import { Button, type Look } from "../button/button";
import "./confirm.css";

interface Props { ask: string; icon?: Shapes; look?: Look; wide?: boolean; question: string; more?: string; yes: string; no: string; onYes: () => void }

/** A second thought without a dialog: the button turns, in its place, into the question with two equal answers. */
export function Confirm({ ask, icon, look = "plain", wide, question, more, yes, no, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) words.current?.focus();
    else if (asked.current) opener.current?.querySelector("button")?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) return <div ref={opener}><Button look={look} icon={icon} wide={wide} onClick={() => setAsking(true)}>{ask}</Button></div>;
  return (
    <div class="confirm" role="group" aria-label={question}>
      <p class="confirm-question" tabIndex={-1} ref={words}>{question}</p>
      {more && <p class="small">{more}</p>}
      <div class="pair">
        <Button look={look === "danger" ? "danger" : "plain"} onClick={() => { setAsking(false); onYes(); }}>{yes}</Button>
        <Button onClick={() => setAsking(false)}>{no}</Button>
      </div>
    </div>
  );
}
