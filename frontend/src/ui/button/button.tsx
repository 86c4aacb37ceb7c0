import type { ComponentChildren, JSX } from "preact";
import { Icon, type Shapes } from "../icon/icon";
import "./button.css";

export type Look = "main" | "plain" | "quiet" | "danger";
interface Props extends Omit<JSX.ButtonHTMLAttributes, "icon" | "size"> {
  /** One `main` a screen at most; choices of equal weight are all `plain`. */
  look?: Look;
  icon?: Shapes;
  wide?: boolean;
  /** Something is under way: stays focusable, and a second tap does nothing. */
  busy?: boolean;
  children: ComponentChildren;
}

const names = (look: Look, wide?: boolean) => `button ${look}${wide ? " wide" : ""}`;

export function Button({ look = "plain", icon, wide, busy, onClick, children, ...rest }: Props) {
  return (
    <button type="button" {...rest} class={names(look, wide)} aria-disabled={busy || undefined} onClick={busy ? (event) => event.preventDefault() : onClick}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a button, for going to another screen. */
export function ButtonLink({ href, look = "plain", icon, wide, children }: { href: string; look?: Look; icon?: Shapes; wide?: boolean; children: ComponentChildren }) {
  return (
    <a class={names(look, wide)} href={href}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </a>
  );
}
