import { t } from "../../../words";
import type { Sheet } from "./state";
import "./yeses.css";

/** The sheet, to read with them or back to them. */
export function TheSheet({ sheet, title }: { sheet: Sheet; title: string }) {
  return (
    <details class="sheet">
      <summary>{title}</summary>
      {sheet.parts.map(({ heading, lines }) => <section key={heading}><h2>{heading}</h2>{lines.map((line) => <p key={line}>{line}</p>)}</section>)}
      <p class="small">{t("Sheet “{code}”, version {version}", { code: sheet.code, version: sheet.version })}</p>
    </details>
  );
}
