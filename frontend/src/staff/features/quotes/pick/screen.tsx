/** Using their words: cut down to a stretch that shows nobody, seen as the young person will see it, and kept for one use. */
import { go } from "../../../../router";
import { me } from "../../../../session";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { ErrorSummary, type Errors } from "../../../../ui/error_summary/error_summary";
import { Field, Switch, TextArea } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { Quote } from "../../../../ui/quote/quote";
import { Empty } from "../../../../ui/state/state";
import { n, t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { ThrowAway } from "../../../throw_away";
import { useForm } from "../../../use_form";
import { openVoice, type StaffVoice } from "../../voice/state";
import { mayUse, MOST_LETTERS, type Picking, pickWords, startPicking } from "../state";

const FIELDS: Readonly<Record<string, string>> = { words: "words", what_for: "what_for", read_again: "read_again" };

function missing({ words, what_for, read_again }: Picking): Errors {
  return {
    words: !words.trim() ? t("Leave some of their words in.") : words.length > MOST_LETTERS ? n("Cut it down to {n} letter.", "Cut it down to {n} letters.", MOST_LETTERS) : undefined,
    what_for: what_for.trim().length < 3 ? t("Say what it is for.") : undefined,
    read_again: read_again ? undefined : t("Read it again, and say that nothing here shows who said it."),
  };
}

function Preview({ words, what_for }: Picking) {
  return (
    <Card label={t("What they will see")}>
      <h2>{t("What they will see")}</h2>
      <Quote label={t("Your words")}>{words}</Quote>
      <p>{t("What for: {what_for}", { what_for: what_for.trim() || "…" })}</p>
      <p class="small">{t("{name} picked this today.", { name: me.value?.first_name ?? "" })}</p>
      <p class="small">{t("They can stop this use at any time. You then lose the words, and must not use them again.")}</p>
    </Card>
  );
}

function PickForm({ voice }: { voice: StaffVoice }) {
  const { id } = voice;
  const form = useForm<Picking>({ key: `use ${id}`, href: `/staff/voices/${id}/use`, name: t("Words to use"), start: startPicking(voice.words ?? ""), otherwise: "words", idOf: (field) => FIELDS[field] });
  const { value, change, errors } = form;
  // The reading again is of exactly these words.
  const cut = (words: string): void => change({ words, read_again: false });
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (form.ready(missing(value)) && (await form.submit(() => pickWords(id, value)))) go("/staff/quotes", { replace: true });
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <ErrorSummary title={t("Not saved yet")} errors={errors} attempt={form.attempt} />
      <TextArea id="words" dir="auto" label={t("Their words")} hint={t("Cut from the start and the end, and change nothing else. Leave out names, places and numbers.")} error={errors.words} value={value.words} rows={4} onInput={(event) => cut(event.currentTarget.value)} />
      <Field id="what_for" label={t("What is it for?")} hint={t("They read this. Like: Report to the board, May")} error={errors.what_for} value={value.what_for} maxLength={120} onInput={(event) => change({ what_for: event.currentTarget.value })} />
      <Preview {...value} />
      {errors.read_again && <p class="field-error">{errors.read_again}</p>}
      <Switch id="read_again" label={t("I read it again: nothing here shows who said it")} hint={t("Somebody who knows them must not guess it either.")} checked={value.read_again} onChange={(read_again) => change({ read_again })} />
      <div class="row"><Button look="main" type="submit" busy={form.busy}>{t("Keep these words to use")}</Button><ThrowAway form={form} /></div>
    </form>
  );
}

export default function PickWords({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(async () => ({ voice: await openVoice(id), may: await mayUse(id) }), id);
  return (
    <Page title={t("Use their words")} before={<BackLink above={`/staff/voices/${id}`}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>{({ voice, may }) => (may && voice.words ? <PickForm voice={voice} /> : <Empty words={t("You have no yes to use words of this.")} />)}</Shown>
    </Page>
  );
}
