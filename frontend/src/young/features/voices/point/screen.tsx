/** V2: what the adults wrote, and how I see it. Seeing it another way is as good an answer as any. */
import { POINTS, type Point } from "../../../../said/taps_words";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { TapList } from "../../../../ui/choice_list/choice_list";
import { Page } from "../../../../ui/page/page";
import { Busy } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { AllForNow } from "../all_for_now";
import { KeptStrip } from "../kept_strip";
import { PlanPart } from "../plan_part";
import type { Said } from "../state";
import { useWriting } from "../use_writing";
import { say, saveNow } from "../writing";
import "../voices.css";

const INVITES_WORDS: readonly Point[] = ["another_way", "part_of_it"];

function pick(point: Point | null, now: Said): void {
  if ((now.point ?? null) !== point) say({ point });
  void saveNow();
  go(point && INVITES_WORDS.includes(point) ? "/say/words" : "/say/help");
}

function Answers({ said }: { said: Said }) {
  const choices = (Object.keys(POINTS) as Point[]).map((value) => ({ value, word: t(POINTS[value]) }));
  return (
    <>
      <PlanPart about={said.about} label={t("What the adults wrote")} />
      <TapList question={t("How do you see it?")} choices={choices} value={said.point ?? undefined} onPick={(point) => pick(point, said)} />
      <p class="small">{t("It is OK to disagree.")}</p>
      <div class="pair"><Button onClick={() => pick(null, said)}>{t("Skip")}</Button><AllForNow /></div>
      <KeptStrip />
    </>
  );
}

export default function HowISeeIt() {
  const said = useWriting();
  return (
    <Page title={t("Adults think… I think…")} tabTitle="" before={<BackLink above="/plan">{t("Back")}</BackLink>}>
      {said ? <Answers said={said} /> : <Busy words={t("One moment.")} />}
    </Page>
  );
}
