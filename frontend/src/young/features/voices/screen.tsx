/** My views: everything I said, newest first, and where each stands. */
import pencil from "~icon/pencil";
import book from "~icon/book-open";
import eye from "~icon/eye";
import scale from "~icon/scale";
import users from "~icon/users";
import { useSignalEffect } from "@preact/signals";
import { waiting } from "../../../outbox";
import { go } from "../../../router";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayWords } from "../days";
import { Shown } from "../last_read/shown";
import { type Pages, usePages } from "../last_read/pages";
import { ShowMore } from "../last_read/show_more";
import { useCarried } from "../today/carried";
import { standing, standingHere, topicOf, type Standing } from "./shown";
import { onPhone, readPhone, readVoices, type OnPhone, type Voice } from "./state";
import { sendDrafts, startWriting } from "./writing";
import "./voices.css";

function Thing({ id, topic, at, stands }: { id: string; topic: string; at?: string; stands: Standing }) {
  return (
    <Card as="li" edge={stands.tone === "plum" ? "mine" : stands.tone === "sky" ? "news" : undefined}>
      <a class="thing" href={`/voices/${id}`}>
        <strong dir="auto">{topic}</strong>
        <Tag tone={stands.tone} icon={stands.icon}>{stands.words}</Tag>
        {at && <span class="small">{dayWords(at)}</span>}
      </a>
    </Card>
  );
}

/** Drafts that were kept with no signal go first, so that the list is whole. */
export async function readAll(many = 1): Promise<Pages<Voice>> {
  await sendDrafts().catch(() => undefined);
  await readPhone();
  return readVoices(many);
}

function List({ here, voices, more = false }: { here: readonly OnPhone[]; voices: readonly Voice[]; more?: boolean }) {
  const held = new Set(here.map(({ id }) => id));
  const rest = voices.filter(({ id }) => !held.has(id));
  if (!here.length && !rest.length && !more) return <Empty words={t("You have not said anything yet. You can start any time.")} />;
  return (
    <ul class="plain stack">
      {here.map((said) => <Thing key={said.id} id={said.id} topic={topicOf(said)} stands={standingHere(said)} />)}
      {rest.map((voice) => <Thing key={voice.id} id={voice.id} topic={topicOf(voice)} at={voice.sent_at ?? voice.updated_at} stands={standing(voice)} />)}
    </ul>
  );
}

export default function MyViews() {
  const read = usePages("voices", readAll);
  useCarried(read.again);
  useSignalEffect(() => { void waiting.value; void readPhone(); });
  const here = onPhone.value;
  const start = (): void => void startWriting({ kind: "plan" }).then(() => go("/say"));
  return (
    <Page title={t("My views")} tabTitle="">
      <Button wide icon={pencil} onClick={start}>{t("Say something")}</Button>
      <ButtonLink wide icon={users} href="/say/about">{t("Talk about a worker or this place")}</ButtonLink>
      <div class="pair">
        <ButtonLink href="/plan" icon={book}>{t("My plan")}</ButtonLink>
        <ButtonLink href="/decisions" icon={scale}>{t("What was decided")}</ButtonLink>
      </div>
      {!read.value && here.length > 0 && <List here={here} voices={[]} />}
      <Shown read={read}>{({ all, more }) => <List here={here} voices={all} more={more} />}</Shown>
      <ShowMore read={read} />
      <ButtonLink href="/can-see" icon={eye}>{t("Who can see my things")}</ButtonLink>
    </Page>
  );
}
