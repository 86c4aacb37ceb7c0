/** What was decided: the list. */
import messageCircle from "~icon/message-circle";
import { BackLink } from "../../../ui/back_link/back_link";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { Doorway } from "../../../ui/illustration/illustration";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import { dayWords } from "../days";
import { Shown } from "../last_read/shown";
import { usePages } from "../last_read/pages";
import { ShowMore } from "../last_read/show_more";
import { aboutWords, type ListedDecision, readDecisions } from "./state";
import { STATUS } from "./words";
import "../voices/voices.css";

function Line({ decision: { id, about_kind, topic, status, by, decided_at, seen_at } }: { decision: ListedDecision }) {
  const { word, icon, tone } = STATUS[status];
  return (
    <Card as="li" edge={seen_at ? undefined : "news"}>
      <a class="thing" href={`/decisions/${id}`}>
        {!seen_at && <Tag tone="sky" icon={messageCircle}>{t("New")}</Tag>}
        <strong dir="auto">{topic ? `“${topic}”` : aboutWords(about_kind)}</strong>
        <Tag tone={tone} icon={icon}>{t(word)}</Tag>
        <span class="small">{t("{name} wrote on {day}.", { name: by.first_name, day: dayWords(decided_at) })}</span>
      </a>
    </Card>
  );
}

export default function Decisions() {
  const read = usePages("decisions", readDecisions);
  return (
    <Page title={t("What was decided")} tabTitle="" before={<BackLink above="/voices">{t("Back")}</BackLink>}>
      <Shown read={read}>
        {({ all, more }) => (all.length || more
          ? <ul class="plain stack">{all.map((decision) => <Line key={decision.id} decision={decision} />)}</ul>
          : <div class="state"><Doorway /><p>{t("Nothing decided yet.")}</p></div>)}
      </Shown>
      <ShowMore read={read} />
    </Page>
  );
}
