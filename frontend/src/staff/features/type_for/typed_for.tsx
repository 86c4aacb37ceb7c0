import { useState } from "preact/hooks";
import keyboard from "~icon/keyboard";
import { me } from "../../../session";
import { ButtonLink } from "../../../ui/button/button";
import { Confirm } from "../../../ui/confirm/confirm";
import { t } from "../../../words";
import { Shown, troubleWords, useAsked } from "../../asked";
import { dayInside, onDay } from "../../days";
import type { Person } from "../people/state";
import { nameOf } from "../to_answer/words";
import { deleteTyped, listTyped, type Typed } from "./state";

/** What became of it, in a sentence. Why they said no is theirs to keep. */
export function becameWords({ state, ended_at }: Pick<Typed, "state" | "ended_at">): string {
  const on_day = ended_at ? onDay(ended_at) : "";
  if (state === "confirmed") return t("They confirmed it {on_day}.", { on_day });
  if (state === "not_theirs") return t("Not their words, they said {on_day}. Nobody can open it any more.", { on_day });
  return t("Waiting for them to confirm it.");
}

function Line({ typed, onDelete }: { typed: Typed; onDelete: () => void }) {
  const name = nameOf(typed.young_person);
  return (
    <li class="person-line">
      <span>
        <span>{typed.in_session ? t("They said it on your tablet {on_day}.", { on_day: onDay(typed.typed_at) }) : t("You typed it {on_day}.", { on_day: onDay(typed.typed_at) })}</span>
        <span class="ways">{becameWords(typed)}</span>
        {typed.due_on && <span class="ways">{t("Get back to them by {day}.", { day: dayInside(typed.due_on) })}</span>}
      </span>
      {typed.state === "waiting" && (
        <div class="row">
          <ButtonLink href={`/staff/typed/${typed.id}`}>{typed.in_session ? t("Read it") : t("Change the words")}</ButtonLink>
          <Confirm ask={t("Delete")} look="quiet" question={t("Delete what you typed for {name}?", { name })} more={t("It is gone for both of you, and nobody can get it back. If somebody else said it, type it again for them.")} yes={t("Delete it")} no={t("Keep it")} onYes={onDelete} />
        </div>
      )}
    </li>
  );
}

/** What I typed for them and what became of it. Shown to those who work with them; what others typed is not here. */
export function TypedFor({ person }: { person: Person }) {
  const mine = person.workers.some(({ id }) => id === me.value?.person_id) && me.value?.capabilities.includes("type_for");
  return mine ? <Lines person={person} /> : null;
}

function Lines({ person }: { person: Person }) {
  const asked = useAsked(() => listTyped(person.id), person.id);
  const [trouble, setTrouble] = useState("");
  // What came of it is in the list again: gone, or that they confirmed it meanwhile.
  const remove = (id: string): void => void deleteTyped(id).then(() => setTrouble(""), (error: unknown) => setTrouble(troubleWords(error))).then(asked.again);
  return (
    <section class="stack" aria-labelledby="typed-title">
      <h2 id="typed-title">{t("What you typed for them, or they said on your tablet")}</h2>
      {trouble && <p class="field-error" role="alert">{trouble}</p>}
      <Shown asked={asked}>
        {(lines) => (lines.length ? <ul class="plain person-lines">{lines.map((typed) => <Line key={typed.id} typed={typed} onDelete={() => remove(typed.id)} />)}</ul> : <p>{t("You have not typed anything for them.")}</p>)}
      </Shown>
      {!person.enrolled && <p class="small">{t("They read it when they have set up their app.")}</p>}
      <div><ButtonLink icon={keyboard} href={`/staff/people/${person.id}/type`}>{t("Type what they say")}</ButtonLink></div>
    </section>
  );
}
