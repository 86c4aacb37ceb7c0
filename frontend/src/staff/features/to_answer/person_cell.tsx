import userRoundSearch from "~icon/user-round-search";
import { Tag } from "../../../ui/tag/tag";
import { t } from "../../../words";
import type { YoungPerson } from "./state";

/** “Kestrel J.M.”, and “not confirmed” until a second adult has seen that it is them. */
export function PersonCell({ person: { nickname, initials, confirmed } }: { person: YoungPerson }) {
  return (
    <span class="person-cell">
      <span><strong dir="auto">{nickname || initials}</strong>{nickname && <span class="person-initials"> {initials}</span>}</span>
      {!confirmed && <Tag tone="plain" icon={userRoundSearch}>{t("not confirmed")}</Tag>}
    </span>
  );
}
