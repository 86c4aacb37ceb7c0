import { Card } from "../../../ui/card/card";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import { useAsked } from "../../asked";
import { dayWords } from "../../days";
import { listChanges } from "./state";

/** For each worker in a change: that it changed, and for the new one the note, which the young person reads too. */
export function MyChanges({ young_person_id }: { young_person_id: string }) {
  const { value = [] } = useAsked(listChanges, young_person_id);
  const theirs = value.filter(({ young_person }) => young_person.id === young_person_id);
  if (!theirs.length) return null;
  return (
    <Card label={t("Change of worker")}>
      <h2>{t("Change of worker")}</h2>
      {theirs.map(({ id, from_worker, to_worker, started_at, waits, note, young_person }) => (
        <div class="stack" key={id}>
          <p>{t("{day}: from {name} to {name2}.", { day: dayWords(started_at), name: from_worker.first_name, name2: to_worker.first_name })}</p>
          {note && <Quote label={t("Note for {name}. {young} reads it too.", { name: to_worker.first_name, young: young_person.first_name })}>{note}</Quote>}
          <p class="small">{waits ? t("They have not chosen yet what the new worker sees. Nothing passes on by itself.") : t("They have chosen what the new worker sees.")}</p>
        </div>
      ))}
    </Card>
  );
}
