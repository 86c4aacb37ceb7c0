/** V3: what adults do to keep somebody safe, and how it feels. It may help, and it may cost trust: both are told. */
import { MEASURES, type Measure } from "../../../../said/taps_words";
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

function pick(measure: Measure | null, now: Said): void {
  if ((now.measure ?? null) !== measure) say({ measure });
  void saveNow();
  go("/say/help");
}

function Answers({ said }: { said: Said }) {
  const choices = (Object.keys(MEASURES) as Measure[]).map((value) => ({ value, word: t(MEASURES[value]) }));
  return (
    <>
      <PlanPart about={said.about} label={t("Adults are doing this to keep you safe:")} />
      <TapList question={t("How does it feel?")} choices={choices} value={said.measure ?? undefined} onPick={(measure) => pick(measure, said)} />
      <div class="pair"><Button onClick={() => pick(null, said)}>{t("Skip")}</Button><AllForNow /></div>
      <KeptStrip />
    </>
  );
}

export default function HowItFeels() {
  const said = useWriting();
  return (
    <Page title={t("What adults are doing now")} tabTitle="" before={<BackLink above="/plan">{t("Back")}</BackLink>}>
      {said ? <Answers said={said} /> : <Busy words={t("One moment.")} />}
    </Page>
  );
}
