/** One of my own voices: the exact words, who has it, and taking it back. */
import { useSignalEffect } from "@preact/signals";
import { useState } from "preact/hooks";
import { waiting } from "../../../../outbox";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Page } from "../../../../ui/page/page";
import { Tag } from "../../../../ui/tag/tag";
import { t } from "../../../../words";
import { Shown } from "../../last_read/shown";
import { type Reading, useLastRead } from "../../last_read/state";
import { standing, standingHere } from "../shown";
import { onPhone, readPhone, readVoice, type Voice } from "../state";
import { Exact } from "./exact";
import { DraftActions, LostActions, QueuedActions } from "./own_actions";
import { Sent } from "./sent";
import "../voices.css";

function Kept({ voice, read, onGone }: { voice: Voice; read: Reading<Voice>; onGone: () => void }) {
  const { words, icon, tone } = standing(voice);
  if (voice.shut && voice.state === "draft") return <><Tag tone={tone} icon={icon}>{words}</Tag><LostActions id={voice.id} onGone={onGone} /></>;
  return (
    <>
      <Tag tone={tone} icon={icon}>{words}</Tag>
      {!voice.shut && <Exact {...voice} />}
      {voice.state === "draft" && !voice.waiting.length ? <DraftActions id={voice.id} about={voice.about} onGone={onGone} /> : <Sent voice={voice} again={read.again} />}
    </>
  );
}

export default function One({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const read = useLastRead<Voice>(`voice ${id}`, () => readVoice(id));
  useSignalEffect(() => { void waiting.value; void readPhone(); });
  const [went, setWent] = useState(false);
  const onGone = (): void => { setWent(true); read.again(); };
  const here = onPhone.value.find((said) => said.id === id);
  const stands = here && standingHere(here);
  return (
    <Page title={t("What you said")} tabTitle="" before={<BackLink above="/voices">{t("Back")}</BackLink>}>
      {here && stands && (
        <>
          <Tag tone={stands.tone} icon={stands.icon}>{stands.words}</Tag>
          <Exact {...here} />
          {here.state === "draft" ? <DraftActions id={id} about={here.about} onGone={onGone} /> : <QueuedActions said={here} onGone={onGone} />}
        </>
      )}
      {!here && went && read.value?.state === "sent" && <p role="status">{t("This went already. You can take it back.")}</p>}
      {!here && <Shown read={read}>{(voice) => <Kept voice={voice} read={read} onGone={onGone} />}</Shown>}
    </Page>
  );
}
