/** Second question: what is wrong? Kept sealed on this phone at every pause. */
import { useEffect } from "preact/hooks";
import { go } from "../../../../router";
import { beforeLeaving } from "../../../../session";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { Confirm } from "../../../../ui/confirm/confirm";
import { TextArea } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { Busy } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { useTrouble } from "../../../form_trouble";
import { beginOrGoOn, binIt, change, save, wrong } from "../state";

export default function WhatIsWrong() {
  const trouble = useTrouble();
  useEffect(() => { void beginOrGoOn(); return beforeLeaving(save); }, []);
  const now = wrong.value;
  const next = (): void => {
    if (now?.words.trim()) return void save().then(() => go("/wrong/to"));
    trouble.missing(t("Say what is wrong. One word is OK."));
  };
  return (
    <Page title={t("What is wrong?")} tabTitle="" before={<BackLink above="/wrong/about">{t("Back")}</BackLink>}>
      {trouble.box("words")}
      {now ? <TextArea id="words" label={t("Say it your way")} hint={t("Start anywhere. One word is fine.")} error={trouble.words} value={now.words} maxLength={10_000} rows={6} onInput={(event) => { change({ words: event.currentTarget.value }); trouble.clear(); }} /> : <Busy words={t("One moment.")} />}
      <div class="stack">
        <Button wide onClick={next}>{t("Next")}</Button>
        <Confirm wide ask={t("Delete")} question={t("Delete this?")} more={t("It will be gone. We can’t get it back.")} yes={t("Delete")} no={t("Keep it")} onYes={() => void binIt().then(() => go("/wrong", { replace: true }))} />
      </div>
    </Page>
  );
}
