/** The lead's numbers: from could be asked to seen, and where holding back gathers. What is hidden says so, and is not nought. */
import { type Column, Table } from "../../../ui/table/table";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayInside } from "../../days";
import { type Numbers, readNumbers } from "../holding/state";
import { activityWord, answerWord, reasonWord, stepWord } from "../holding/words";

interface Row { word: string; count?: number | null }
const shownCount = ({ count }: Row) => (count ?? <span class="ways">{t("hidden")}</span>);
const columns = (head: string): readonly Column<Row>[] => [{ head, cell: ({ word }) => word }, { head: t("How many"), number: true, cell: shownCount }];

const funnelRows = ({ could_be_asked, steps, answers }: Numbers["funnels"][number]): Row[] => [
  { word: t("Could be asked"), count: could_be_asked }, ...Object.entries(steps).map(([code, count]) => ({ word: stepWord(code), count })),
  ...Object.entries(answers).map(([code, count]) => ({ word: t("Answer: {what}", { what: answerWord(code) }), count })),
];

/** A table of nothing but “hidden” says less than this sentence. */
const TooSmall = ({ fewest }: { fewest: number }) => <p>{t("This is about fewer than {fewest} people: too small to show.", { fewest })}</p>;

function Tables({ numbers: { fewest, since, funnels, holds, by_team, by_reason } }: { numbers: Numbers }) {
  const teams: Row[] = by_team.map(({ name, holds: count }) => ({ word: name ?? t("This service’s own team"), count }));
  const reasons: Row[] = Object.entries(by_reason).map(([code, count]) => ({ word: reasonWord(code), count }));
  return (
    <>
      <p>{t("A number of fewer than {fewest} is hidden, and so is one that would give it away. Hidden is not nought.", { fewest })} {t("This shows taking part. It does not show how common harm is.")}</p>
      {funnels.map((funnel) => <section class="stack" key={funnel.activity}><h3>{activityWord(funnel.activity)}</h3>{funnel.could_be_asked === null ? <TooSmall fewest={fewest} /> : <Table caption={activityWord(funnel.activity)} columns={columns(t("How far"))} rows={funnelRows(funnel)} rowKey={({ word }) => word} />}</section>)}
      <section class="stack">
        <h3>{t("Hold-backs since {day}", { day: dayInside(since) })}</h3>
        <Table caption={t("Hold-backs by team")} columns={columns(t("Team or agency"))} rows={[{ word: t("All together"), count: holds }, ...teams]} rowKey={({ word }) => word} />
        {reasons.length > 0 && <Table caption={t("Hold-backs by reason")} columns={columns(t("Reason given"))} rows={reasons} rowKey={({ word }) => word} />}
      </section>
    </>
  );
}

export function NumbersOf() {
  const asked = useAsked(readNumbers);
  return <section class="stack" aria-labelledby="numbers-title"><h2 id="numbers-title">{t("Numbers")}</h2><Shown asked={asked}>{(numbers) => <Tables numbers={numbers} />}</Shown></section>;
}
