import bookOpen from "~icon/book-open";
import check from "~icon/check";
import { Icon } from "../icon/icon";
import "./reading_meter.css";

interface Props {
  name: string; words: string; tone: "empty" | "easy" | "hard";
  /** How far along, of `most`; `mark` is where the warning begins. */
  level: number; most: number; mark: number;
  hintsTitle: string; hints: readonly string[];
}

/** How easy a text is to read: words first, a bar beside them. It is no live region, or it would talk over every key. */
export function Meter({ name, words, tone, level, most, mark, hintsTitle, hints }: Props) {
  const x = (at: number): number => (at / most) * 120;
  return (
    <div class={`meter ${tone}`} role="group" aria-label={name}>
      <p class="meter-words"><Icon of={tone === "easy" ? check : bookOpen} size="small" /><span>{words}</span></p>
      {tone !== "empty" && (
        <svg class="meter-bar" viewBox="0 0 120 8" aria-hidden="true" focusable="false">
          <rect class="meter-track" x="0.5" y="0.5" width="119" height="7" rx="3.5" />
          <rect class="meter-fill" x="0.5" y="0.5" width={Math.max(7, x(level) - 1)} height="7" rx="3.5" />
          <line class="meter-mark" x1={x(mark)} x2={x(mark)} y1="0" y2="8" />
        </svg>
      )}
      {hints.length > 0 && <div class="meter-hints"><p>{hintsTitle}</p><ul>{hints.map((hint) => <li key={hint}>{hint}</li>)}</ul></div>}
    </div>
  );
}
