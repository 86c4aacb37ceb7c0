/** V4: what would help? Any number of things, and one of them can be my number one. */
import star from "~icon/star";
import { HELPS, type WouldHelp } from "../../../../said/taps_words";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { ChoiceList, TapList } from "../../../../ui/choice_list/choice_list";
import { Page } from "../../../../ui/page/page";
import { Busy } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { AllForNow } from "../all_for_now";
import { firstStep } from "../first_step";
import { KeptStrip } from "../kept_strip";
import type { Said } from "../state";
import { useWriting } from "../use_writing";
import { say, saveNow } from "../writing";

const chips = (codes: readonly WouldHelp[]) => codes.map((value) => ({ value, word: t(HELPS[value]) }));

function pick(would_help: WouldHelp[], now: Said): void {
  const number_one = now.number_one && would_help.includes(now.number_one) ? now.number_one : null;
  say({ would_help, number_one });
}

function Answers({ said }: { said: Said }) {
  const { would_help = [], number_one } = said;
  const next = (): void => { void saveNow(); go("/say/more"); };
  const skip = (): void => { if (would_help.length) say({ would_help: [], number_one: null }); next(); };
  return (
    <>
      <ChoiceList many name="help" shape="pairs" question={t("What would help you feel safer?")} hideQuestion choices={chips(Object.keys(HELPS) as WouldHelp[])} value={would_help} onChange={(codes) => pick(codes, said)} />
      {would_help.length > 1 && (
        <TapList question={t("Is one of them your number one?")} shape="pairs" choices={chips(would_help).map((one) => ({ ...one, icon: star }))} value={number_one ?? undefined}
          onPick={(code) => say({ number_one: code === number_one ? null : code })} />
      )}
      <Button wide onClick={next}>{t("Next")}</Button>
      <div class="pair"><Button onClick={skip}>{t("Skip")}</Button><AllForNow /></div>
      <KeptStrip />
    </>
  );
}

export default function WhatWouldHelp() {
  const said = useWriting();
  return (
    <Page title={t("What would help you feel safer?")} tabTitle="" before={<BackLink above={said ? firstStep(said.about) : "/say"}>{t("Back")}</BackLink>}>
      <p class="small">{t("Pick any number.")}</p>
      {said ? <Answers said={said} /> : <Busy words={t("One moment.")} />}
    </Page>
  );
}
