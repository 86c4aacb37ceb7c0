import lifeBuoy from "~icon/life-buoy";
import { Icon } from "../icon/icon";
import "./help_bar.css";

/** “Get help now”: the same place on every screen, last above the tabs (WCAG 3.2.6). */
export function HelpBar({ href, children }: { href: string; children: string }) {
  return (
    <a class="help-bar" href={href}>
      <Icon of={lifeBuoy} />
      <span>{children}</span>
    </a>
  );
}
