/** Who is being let back in, under the set-ups to confirm: each waits for a second adult, or was stopped by the young person. */
import { ButtonLink } from "../../../ui/button/button";
import { type Column, Table } from "../../../ui/table/table";
import { t } from "../../../words";
import { PersonCell } from "../to_answer/person_cell";
import { nameOf } from "../to_answer/words";
import type { WayBack } from "./state";
import { standsWords } from "./words";

const columns = (): readonly Column<WayBack>[] => [
  { head: t("Young person"), cell: ({ nickname, initials }) => <PersonCell person={{ id: "", nickname, initials, confirmed: true }} /> },
  { head: t("Started by"), cell: ({ started_by }) => started_by?.name ?? "–" },
  { head: t("Where it stands"), cell: (one) => standsWords(one) },
  { head: t("What to do"), hideHead: true, cell: (one) => <ButtonLink href={`/staff/back-in/${one.young_person_id}`}>{one.mine_to_confirm ? t("Confirm") : t("See")}<span class="hidden-words">: {nameOf(one)}</span></ButtonLink> },
];

export function WaysBack({ found }: { found: readonly WayBack[] }) {
  return (
    <section class="stack" aria-labelledby="ways-back">
      <h2 id="ways-back">{t("Being let back in")}</h2>
      {found.length ? (
        <>
          <p>{t("They lost phone, PIN and six words. Nothing opens before a second adult confirms that it was them, and at least 24 hours after.")}</p>
          <Table caption={t("Being let back in")} columns={columns()} rows={found} rowKey={({ young_person_id }) => young_person_id} />
        </>
      ) : <p>{t("Nobody is being let back in.")}</p>}
    </section>
  );
}
