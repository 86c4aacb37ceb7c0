import star from "~icon/star";
import { Icon } from "../ui/icon/icon";
import { t } from "../words";
import { STATEMENTS } from "./statements";
import { ANSWERS, HELPS, MATTER_LINES, MEASURES, noTaps, POINTS, type Statement, type Taps, wordsOf } from "./taps_words";
import "./taps.css";

function Card({ statement: { number, answer, matters } }: { statement: Statement }) {
  const words = STATEMENTS[number] ?? String(number);
  return (
    <li>
      <span>{t(words)}</span>
      <span class="taps-answer"><strong>{wordsOf(ANSWERS, answer)}</strong>{matters && <span class="small"> · {wordsOf(MATTER_LINES, matters)}</span>}</span>
    </li>
  );
}

/** Everything that was tapped, as it was tapped: nothing added up, nothing left out. */
export function TapsShown({ said }: { said: Taps }) {
  const { point, measure, statements = [], would_help = [], number_one } = said;
  if (noTaps(said)) return null;
  return (
    <div class="taps">
      {point && <p><strong>{wordsOf(POINTS, point)}</strong></p>}
      {measure && <p><strong>{wordsOf(MEASURES, measure)}</strong></p>}
      {statements.length > 0 && <ul class="taps-cards">{statements.map((one) => <Card key={one.number} statement={one} />)}</ul>}
      {would_help.length > 0 && (
        <>
          <p class="small">{t("What would help")}</p>
          <ul class="taps-helps">{would_help.map((code) => <li key={code}>{wordsOf(HELPS, code)}{code === number_one && <span class="taps-star"><Icon of={star} size="small" /> {t("My number one")}</span>}</li>)}</ul>
        </>
      )}
    </div>
  );
}
