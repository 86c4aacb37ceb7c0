/** “I am away from … until …”: said by the worker themselves. While it lasts, whoever covers for them can open what was sent to them. */
import { useState } from "preact/hooks";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { Field } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { dayInside, dayWords } from "../../days";
import { ThrowAway } from "../../throw_away";
import { useForm } from "../../use_form";
import { type OwnCover, readOwnCover, saveAway } from "./state";

interface Away { from: string; until: string }

function awayWords({ away_from, away_until }: OwnCover): string {
  if (!away_from) return t("You are not marked as away.");
  const days = { first: dayWords(away_from), back: away_until ? dayWords(away_until) : "" };
  return away_until ? t("You are marked as away. First day away: {first}. First day back: {back}.", days) : t("You are marked as away. First day away: {first}. No day back is set.", days);
}

function coverWords({ cover }: OwnCover): string {
  if (!cover) return t("Nobody covers for you. What is sent to you waits for you. Ask your lead to name somebody.");
  return t("{name} covers for you. While you are away they can open what is sent to you, unless the young person switched that off.", { name: cover.name });
}

function AwayForm({ own, saved }: { own: OwnCover; saved: () => void }) {
  const start: Away = { from: own.away_from ?? "", until: own.away_until ?? "" };
  const form = useForm<Away>({ key: "away", href: "/staff/away", name: t("When I am away"), start, otherwise: "from", idOf: (field) => (["from", "until"].includes(field) ? field : undefined) });
  const { value, change, errors } = form;
  const [told, setTold] = useState("");
  async function save(days: Away): Promise<void> {
    if (!form.ready({}) || !(await form.submit(() => saveAway(days.from, days.until)))) return;
    setTold(t("Saved."));
    saved();
  }
  return (
    <form class="stack" onSubmit={(event) => { event.preventDefault(); void save(value); }} noValidate>
      <ErrorSummary title={t("Not saved yet")} errors={errors} attempt={form.attempt} />
      <Field id="from" type="date" label={t("First day away")} error={errors.from} value={value.from} onInput={(event) => change({ from: event.currentTarget.value })} />
      <Field id="until" type="date" label={t("First day back")} hint={t("Leave this empty if you do not know yet. Young people see this day.")} error={errors.until} value={value.until} onInput={(event) => change({ until: event.currentTarget.value })} />
      <div class="row">
        <Button look="main" type="submit" busy={form.busy}>{t("Save")}</Button>
        <ThrowAway form={form} />
        {own.away_from && <Button busy={form.busy} onClick={() => { change({ from: "", until: "" }); void save({ from: "", until: "" }); }}>{t("I am not away")}</Button>}
      </div>
      <p role="status">{told}</p>
    </form>
  );
}

function Covering({ own }: { own: OwnCover }) {
  if (!own.covering.length) return null;
  return (
    <section class="stack" aria-labelledby="covering">
      <h2 id="covering">{t("You cover for")}</h2>
      <ul>{own.covering.map(({ id, name, away_from, away_until }) => <li key={id}>{name}{away_from && `: ${away_until ? t("away {first} to {back}", { first: dayInside(away_from), back: dayInside(away_until) }) : t("away from {first}", { first: dayInside(away_from) })}`}</li>)}</ul>
    </section>
  );
}

export default function WhenIAmAway() {
  const asked = useAsked(readOwnCover);
  return (
    <Page title={t("When I am away")} before={<BackLink above="/staff/">{t("Back")}</BackLink>}>
      <Shown asked={asked}>
        {(own) => (
          <>
            <p>{awayWords(own)} {coverWords(own)}</p>
            <AwayForm own={own} saved={asked.again} />
            <Covering own={own} />
          </>
        )}
      </Shown>
    </Page>
  );
}
