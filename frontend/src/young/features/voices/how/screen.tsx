/** V1: how is it going? One tap answers and moves on. */
import { go } from "../../../../router";
import { settings } from "../../../../settings";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { TapList } from "../../../../ui/choice_list/choice_list";
import { Page } from "../../../../ui/page/page";
import { Busy } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { FACES, OTHERS } from "../feelings";
import { KeptStrip } from "../kept_strip";
import type { Feeling, Said } from "../state";
import { useWriting } from "../use_writing";
import { say, saveNow } from "../writing";

function pick(feeling: Feeling | null, now: Said): void {
  if ((now.feeling ?? null) !== feeling) say({ feeling });
  void saveNow();
  go("/say/help");
}

function Answers({ said }: { said: Said }) {
  const question = t("How is it going?");
  const weather = settings.value.pictures === "weather";
  const faces = FACES.map(({ value, word, face, weather: sky }) => ({ value, word: t(word), icon: weather ? sky : face }));
  const others = OTHERS.map(({ value, word }) => ({ value, word: t(word) }));
  const value = said.feeling ?? undefined;
  return (
    <>
      <TapList question={question} hideQuestion choices={faces} value={value} onPick={(feeling) => pick(feeling, said)} />
      <TapList question={question} hideQuestion shape="pairs" choices={others} value={value} onPick={(feeling) => pick(feeling, said)} />
      <div class="pair">
        <Button onClick={() => pick(null, said)}>{t("Skip")}</Button>
        <Button onClick={() => go("/say/who")}>{t("That’s all for now")}</Button>
      </div>
      <KeptStrip />
    </>
  );
}

export default function How() {
  const said = useWriting();
  const title = said?.about.kind === "anything" ? t("How are things going for you?") : t("How is your plan going for you?");
  return (
    <Page title={title} tabTitle="" before={<BackLink above="/">{t("Back")}</BackLink>}>
      {said ? <Answers said={said} /> : <Busy words={t("One moment.")} />}
    </Page>
  );
}
