import arrowLeft from "~icon/arrow-left";
import { back } from "../../router";
import { Icon } from "../icon/icon";
import "./back_link.css";

/** Back to where the person was, with their answers; `above` is the screen for somebody who came straight here. */
export function BackLink({ above, children, onBack }: { above: string; children: string; onBack?: () => void }) {
  const go = (event: MouseEvent): void => { event.preventDefault(); if (onBack) onBack(); else back(above); };
  return <a class="back-link" href={above} onClick={go}><Icon of={arrowLeft} size="small" /><span>{children}</span></a>;
}
