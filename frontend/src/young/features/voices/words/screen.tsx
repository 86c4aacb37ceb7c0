/** V5, Write: a plain box that grows and saves at every pause. */
import { useEffect, useState } from "preact/hooks";
import volume from "~icon/volume-2";
import { go } from "../../../../router";
import { keepForGood } from "../../../../stored";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { TextArea } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { Busy } from "../../../../ui/state/state";
import { canListen, listen, listening } from "../../../../ui/top_bar/listen";
import { t } from "../../../../words";
import { KeptStrip } from "../kept_strip";
import type { Said } from "../state";
import { useWriting } from "../use_writing";
import { kept, say, saveNow } from "../writing";
import "../voices.css";

const MOST = 10_000; // characters: what the server keeps in one voice
const NEARLY = 9_500;

/** Asks the phone not to clear drafts; false until it has said no. */
function useMayBeCleared(): boolean {
  const [safe, setSafe] = useState(true);
  useEffect(() => { void keepForGood().then(setSafe, () => setSafe(false)); }, []);
  return !safe && kept.value === "on_phone";
}

/** They see it another way, in whole or in part: that is what they are asked to tell. */
const prompts = ({ point }: Said): boolean => point === "another_way" || point === "part_of_it";

function Box({ said }: { said: Said }) {
  const mayBeCleared = useMayBeCleared();
  const { words } = said;
  return (
    <>
      {prompts(said) && <p>{t("Tell us how you see it. It is OK to disagree.")}</p>}
      <TextArea id="words" label={t("What do you want to say?")} hint={t("Start anywhere. One word is fine.")} value={words} maxLength={MOST} rows={7} dir="auto"
        onInput={(event) => say({ words: event.currentTarget.value })} onBlur={() => void saveNow()} />
      {words.length > NEARLY && <p class="small" role="status">{t("Your page is nearly full. You can send this and write more after.")}</p>}
      <div class="stack">
        {canListen() && words.trim() && <Button icon={volume} aria-pressed={listening.value} onClick={() => listen(words)}>{listening.value ? t("Stop") : t("Read it back to me")}</Button>}
        <Button onClick={() => { void saveNow(); go("/say/who"); }}>{t("That’s all for now")}</Button>
      </div>
      {/* Below: saving begins as a thumb goes to the button, and must not move it away. */}
      <KeptStrip />
      {mayBeCleared && <p class="small">{t("Your phone may clear drafts if it gets full. Send or save soon.")}</p>}
    </>
  );
}

export default function Words() {
  const said = useWriting();
  return (
    <Page title={t("Say it your way")} tabTitle="" before={<BackLink above="/say/more">{t("Back")}</BackLink>}>
      {said ? <Box said={said} /> : <Busy words={t("One moment.")} />}
    </Page>
  );
}
