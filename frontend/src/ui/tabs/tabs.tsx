import { Icon, type Shapes } from "../icon/icon";
import "./tabs.css";

export interface Tab { href: string; word: string; icon: Shapes }

/** The four places of the young people's app. `current` is the href of the lit one. */
export function Tabs({ tabs, current, name }: { tabs: readonly Tab[]; current?: string; name: string }) {
  return (
    <nav class="tabs" aria-label={name}>
      {tabs.map(({ href, word, icon }) => (
        <a key={href} href={href} aria-current={href === current ? "page" : undefined}>
          <span class="tab-icon"><Icon of={icon} /></span>
          <span>{word}</span>
        </a>
      ))}
    </nav>
  );
}
