import { Icon, type Shapes } from "../icon/icon";
import "./tag.css";

/** What the colour means is always said by the word and the icon too: plum private, teal shared, moss done, sky from adults, rust late (staff only). */
export function Tag({ tone, icon, children }: { tone: "plum" | "teal" | "moss" | "sky" | "rust" | "plain"; icon: Shapes; children: string }) {
  return <span class={`tag ${tone}`}><Icon of={icon} size="small" /><span>{children}</span></span>;
}
