import { me } from "../../../session";
import { Card } from "../../../ui/card/card";
import { Quote } from "../../../ui/quote/quote";
import { t } from "../../../words";
import { useAsked } from "../../asked";
import { dayWords } from "../../days";
import { listChanges } from "./state";

const LATELY = 14 * 86_400_000; // ms: told for two weeks on the first screen, and kept on the young person’s own page

/** On the first screen: whose worker I am now, and whose I am no more. */
export function ChangesLately() {
  const { value = [] } = useAsked(listChanges);
  const mine = value.filter(({ started_at, from_worker, to_worker }) => Date.now() - Date.parse(started_at) < LATELY && [from_worker.id, to_worker.id].includes(me.value?.person_id ?? ""));
  return (
    <>
      {mine.map(({ id, young_person, from_worker, to_worker, started_at }) => (
        <p class="notice" key={id}>
          {to_worker.id === me.value?.person_id
            ? t("{day}: you are {young}’s main worker now, after {name}. There is a note for you.", { day: dayWords(started_at), young: young_person.first_name, name: from_worker.first_name })
            : t("{day}: {name} is {young}’s main worker now. Your work with them has ended.", { day: dayWords(started_at), young: young_person.first_name, name: to_worker.first_name })}
          {to_worker.id === me.value?.person_id && <> <a href={`/staff/people/${young_person.id}`}>{t("Read the note")}</a></>}
        </p>
      ))}
    </>
  );
}

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
