/** What somebody typed for them, read back before anything is done with it. The three answers weigh the same. */
import volume from "~icon/volume-2";
import { Button } from "../../ui/button/button";
import { Page } from "../../ui/page/page";
import { Quote } from "../../ui/quote/quote";
import { canListen, listen, listening } from "../../ui/top_bar/listen";
import { t } from "../../words";
import { bin } from "./ending";
import { Scribe } from "./say";
import { saying } from "./state";
import { step } from "./steps";
import { Bin } from "./end";

export function ReadBack() {
  const words = saying.value?.words ?? "";
  return (
    <Page title={t("Are these your words?")} tabTitle="">
      <Scribe />
      <Quote label={t("You said")}>{words}</Quote>
      {canListen() && <Button wide icon={volume} aria-pressed={listening.value} onClick={() => listen(words)}>{listening.value ? t("Stop") : t("Listen to it")}</Button>}
      <div class="stack push-down equal">
        <Button wide onClick={() => { step.value = "end"; }}>{t("Yes, those are my words")}</Button>
        <Button wide onClick={() => { step.value = "say"; }}>{t("Change it")}</Button>
        <Bin onYes={() => void bin()} />
      </div>
    </Page>
  );
}
