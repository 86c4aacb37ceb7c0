/** Exactly what was said: the words and the taps, and what they are about. Never edited. */
import type { HowTyped } from "../../../../said/how_typed";
import { TapsShown } from "../../../../said/taps";
import type { Taps } from "../../../../said/taps_words";
import { Quote } from "../../../../ui/quote/quote";
import { t } from "../../../../words";
import { cardsTitle } from "../cards/state";
import { feelingWord } from "../feelings";
import { PlanPart } from "../plan_part";
import type { About, Feeling } from "../state";

type Exactly = Taps & HowTyped & { about: About; adds_to_id?: string | null; feeling?: Feeling | null; words?: string | null };

export function Exact({ about, adds_to_id, feeling, words, typing, typed_by, ...taps }: Exactly) {
  return (
    <>
      {(about.kind === "worker" || about.kind === "service") && <h2>{cardsTitle(about)}</h2>}
      {about.kind === "step" && <PlanPart about={about} label={t("What the adults wrote")} />}
      {about.kind === "measure" && <PlanPart about={about} label={t("Adults are doing this to keep you safe:")} />}
      <Quote label={t("You said")}>
        {feeling && <strong>{feelingWord(feeling)}{words ? "\n" : ""}</strong>}
        {words}
        <TapsShown said={taps} />
      </Quote>
      {typing === "scribed" && <p class="small">{typed_by ? t("{name} typed it for you.", { name: typed_by }) : t("Someone typed it for you.")}</p>}
      {adds_to_id && <p class="small"><a class="roomy" href={`/voices/${adds_to_id}`}>{t("This adds to something you sent.")}</a></p>}
    </>
  );
}
