/** One of my own voices: the exact words, who has it, and taking it back. */
import { useSignalEffect } from "@preact/signals";
import { waiting } from "../../../../outbox";
import type { HowTyped } from "../../../../said/how_typed";
import { TapsShown } from "../../../../said/taps";
import type { Taps } from "../../../../said/taps_words";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Page } from "../../../../ui/page/page";
import { Quote } from "../../../../ui/quote/quote";
import { Tag } from "../../../../ui/tag/tag";
import { t } from "../../../../words";
import { Shown } from "../../last_read/shown";
import { type Reading, useLastRead } from "../../last_read/state";
import { cardsTitle } from "../cards/state";
import { feelingWord } from "../feelings";
import { PlanPart } from "../plan_part";
import { standing, standingHere } from "../shown";
import { onPhone, readPhone, readVoice, type About, type Feeling, type Voice } from "../state";
import { DraftActions, LostActions, QueuedActions } from "./own_actions";
import { Sent } from "./sent";
import "../voices.css";

type Exactly = Taps & HowTyped & { about: About; adds_to_id?: string | null; feeling?: Feeling | null; words?: string | null };

function Exact({ about, adds_to_id, feeling, words, typing, typed_by, ...taps }: Exactly) {
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

function Kept({ voice, read }: { voice: Voice; read: Reading<Voice> }) {
  const { words, icon, tone } = standing(voice);
  if (voice.shut && voice.state === "draft") return <><Tag tone={tone} icon={icon}>{words}</Tag><LostActions id={voice.id} /></>;
  return (
    <>
      <Tag tone={tone} icon={icon}>{words}</Tag>
      {!voice.shut && <Exact {...voice} />}
      {voice.state === "draft" && !voice.waiting.length ? <DraftActions id={voice.id} about={voice.about} /> : <Sent voice={voice} again={read.again} />}
    </>
  );
}

export default function One({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const read = useLastRead<Voice>(`voice ${id}`, () => readVoice(id));
  useSignalEffect(() => { void waiting.value; void readPhone(); });
  const here = onPhone.value.find((said) => said.id === id);
  const stands = here && standingHere(here);
  return (
    <Page title={t("What you said")} tabTitle="" before={<BackLink above="/voices">{t("Back")}</BackLink>}>
      {here && stands && (
        <>
          <Tag tone={stands.tone} icon={stands.icon}>{stands.words}</Tag>
          <Exact {...here} />
          {here.state === "draft" ? <DraftActions id={id} about={here.about} /> : <QueuedActions said={here} />}
        </>
      )}
      {!here && <Shown read={read}>{(voice) => <Kept voice={voice} read={read} />}</Shown>}
    </Page>
  );
}
