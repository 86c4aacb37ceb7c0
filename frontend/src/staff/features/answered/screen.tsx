/** K1, second list: what was answered, what came back to it, and what was taken back. */
import checkCheck from "~icon/check-check";
import undo from "~icon/undo-2";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayWords, onDay } from "../../days";
import { ListTabs } from "../to_answer/list_tabs";
import { InviteLink } from "../to_answer/invite_link";
import { PersonCell } from "../to_answer/person_cell";
import { ended, listToAnswer, type ToAnswerLine } from "../to_answer/state";
import { aboutWord, nameOf, saidBackWords } from "../to_answer/words";

function After({ line }: { line: ToAnswerLine }) {
  if (line.taken_back_on) return <Tag tone="plain" icon={undo}>{t("taken back {on_day}", { on_day: onDay(line.taken_back_on) })}</Tag>;
  const back = saidBackWords(nameOf(line.young_person), line);
  if (back.length) return <span class="said-back">{back.map((words, at) => (at ? <strong key={words}>{words}</strong> : <span key={words}>{words}</span>))}</span>;
  return line.seen_at ? <Tag tone="moss" icon={checkCheck}>{t("Seen {on_day}", { on_day: onDay(line.seen_at) })}</Tag> : <span class="ways">{t("Not seen yet")}</span>;
}

const columns = (): readonly Column<ToAnswerLine>[] => [
  { head: t("Young person"), cell: ({ young_person }) => <PersonCell person={young_person} /> },
  { head: t("They said something about"), cell: ({ about_kind }) => aboutWord(about_kind) },
  { head: t("Answered"), cell: ({ decided_at }) => (decided_at ? dayWords(decided_at) : t("No answer owed")) },
  { head: t("Since then"), cell: (line) => <After line={line} /> },
  { head: t("What to do"), hideHead: true, cell: ({ decision_id, young_person }) => decision_id && <ButtonLink href={`/staff/decisions/${decision_id}`}>{t("Open")}<span class="hidden-words">: {nameOf(young_person)}</span></ButtonLink> },
];

export default function Answered() {
  const asked = useAsked(listToAnswer);
  return (
    <Page title={t("Answered")} wide beside={<InviteLink />}>
      <ListTabs current="answered" />
      <Shown asked={asked}>
        {({ voices }) => (ended(voices).length ? <Table caption={t("Answered")} columns={columns()} rows={ended(voices)} rowKey={({ id }) => id} /> : <Empty words={t("You have not answered anything yet.")} />)}
      </Shown>
    </Page>
  );
}
