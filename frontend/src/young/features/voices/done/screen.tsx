/** V7: what became of it. Says “sent” only when the server has it. */
import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import book from "~icon/book-open";
import cloudUpload from "~icon/cloud-upload";
import lock from "~icon/lock";
import send from "~icon/send";
import undo from "~icon/undo-2";
import { waiting } from "../../../../outbox";
import { go } from "../../../../router";
import { ButtonLink } from "../../../../ui/button/button";
import { Icon, type Shapes } from "../../../../ui/icon/icon";
import { Page } from "../../../../ui/page/page";
import { SaveStrip } from "../../../../ui/save_strip/save_strip";
import { t } from "../../../../words";
import { dayWords } from "../../days";
import { KeepOff } from "../../off_phone/keep_off";
import { pickedReaders } from "../cover";
import { joined } from "../roles";
import { ending, type Ending, going, seeWhetherSent } from "../sending";
import type { Reader, Voice } from "../state";
import { awayLines } from "../waiting_words";
import "./done.css";

interface Told { title: string; lines: string[]; icon: Shapes; voice_id?: string; help?: boolean }

/** Who else may read it: those away now with who reads meanwhile, the others with who would. */
function coverLines(readers: readonly Reader[]): string[] {
  const would = readers.filter(({ cover_for, owed }) => cover_for && !owed && !readers.some(({ id, away }) => id === cover_for.id && away));
  return [...awayLines(readers), ...would.map(({ first_name, cover_for }) => t("{name2} reads it when {name} is away.", { name: cover_for!.first_name, name2: first_name }))];
}

function sentTo(voice: Voice): Told {
  const readers = pickedReaders(voice.readers);
  const now = readers.filter(({ owed }) => !owed).map(({ first_name }) => first_name);
  const owed = readers.filter((reader) => reader.owed && !reader.being_set_up).map(({ first_name }) => t("{name} can’t see it yet.", { name: first_name }));
  const later = voice.waiting.map(({ first_name, second_yes_after }) =>
    second_yes_after ? t("{name} can’t see it yet. We will ask you again after {day}.", { name: first_name, day: dayWords(second_yes_after) }) : t("{name} can’t see it yet.", { name: first_name }));
  const notSetUp = readers.filter(({ being_set_up }) => being_set_up).map(({ first_name }) => t("{name} is not set up yet. We will send it then.", { name: first_name }));
  const due = voice.due_on && voice.named_adult ? [t("{name} should answer by {date}. We will show it on Today.", { name: voice.named_adult.first_name, date: dayWords(voice.due_on) })] : [];
  const title = now.length ? t("Sent to {names}.", { names: joined(now) }) : t("Saved. It is not sent yet.");
  return { title, lines: [...due, ...coverLines(voice.readers), ...notSetUp, ...owed, ...later], icon: now.length ? send : lock, voice_id: voice.id };
}

/** The words for one ending; `queue` is what the outbox says of it now. */
export function tell(how: Ending, queue: { tried: boolean; failed?: string } | undefined): Told {
  if (how.kind === "draft") return { title: t("Saved. Only you can see it."), lines: [], icon: lock, help: true };
  if (how.kind === "sent") return sentTo(how.voice);
  if (!queue) return { title: t("It went."), lines: [t("Look in My views to see who has it.")], icon: send, voice_id: how.id };
  if (queue.failed) return { title: t("We could not send it."), lines: [t("It is safe on this phone. You can find it in My views.")], icon: cloudUpload };
  if (queue.tried) return { title: t("We could not send it yet."), lines: [t("It is safe on this phone. We will try again.")], icon: cloudUpload, voice_id: how.id };
  return { title: t("Saved. It will go next time you open this with signal."), lines: [], icon: cloudUpload, voice_id: how.id };
}

export default function Done() {
  useEffect(() => { if (!ending.peek()) go("/", { replace: true }); }, []);
  useSignalEffect(() => { void waiting.value; void seeWhetherSent(); });
  const how = ending.value;
  if (!how) return <main class="page" />;
  const { title, lines, icon, voice_id, help } = tell(how, going.value);
  const ofPlan = how.kind === "sent" && (how.voice.about.kind === "step" || how.voice.about.kind === "measure");
  const newer = how.kind !== "draft" && how.newer;
  const strip = how.kind === "going" && going.value ? t("Waiting for signal and your PIN.") : "";
  return (
    <Page title={title} tabTitle="" centred>
      <p class="done-icon"><Icon of={icon} size="big" /></p>
      {lines.map((line) => <p key={line}>{line}</p>)}
      {newer && <p>{t("What you typed after that is a draft. Only you can see it.")}</p>}
      {help && <p>{t("If you need help, tap here.")} <a href="/help">{t("Get help now")}</a></p>}
      <SaveStrip words={strip} icon={cloudUpload} />
      <div class="stack push-down">
        {ofPlan && <ButtonLink wide icon={book} href="/plan">{t("Back to my plan")}</ButtonLink>}
        {voice_id && <p class="small">{t("Changed your mind?")}</p>}
        {voice_id && <ButtonLink wide icon={undo} href={`/voices/${voice_id}`}>{t("Take it back")}</ButtonLink>}
        {how.kind === "sent" && voice_id && <KeepOff voice_id={voice_id} onKept={() => { ending.value = null; }} />}
        <ButtonLink wide href="/">{t("Go to Today")}</ButtonLink>
      </div>
    </Page>
  );
}
