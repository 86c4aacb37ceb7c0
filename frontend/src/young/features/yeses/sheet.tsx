import volume from "~icon/volume-2";
import { Button } from "../../../ui/button/button";
import { canListen, listen, listening } from "../../../ui/top_bar/listen";
import { t } from "../../../words";
import type { Sheet } from "./state";
import "./yeses.css";

/** What I am told before I choose, with the names and days in it; read aloud with one tap. */
export function TheSheet({ sheet }: { sheet: Sheet }) {
  const aloud = sheet.parts.map(({ heading, lines }) => [heading, ...lines].join(". ")).join(". ");
  return (
    <>
      {canListen() && <Button icon={volume} aria-pressed={listening.value} onClick={() => listen(aloud)}>{listening.value ? t("Stop") : t("Listen to this")}</Button>}
      <div class="sheet" lang={sheet.language} dir="auto">
        {sheet.parts.map(({ heading, lines }) => <section key={heading}><h2>{heading}</h2>{lines.map((line) => <p key={line}>{line}</p>)}</section>)}
      </div>
    </>
  );
}
