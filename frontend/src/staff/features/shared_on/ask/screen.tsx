/** Ask to show somebody else: one person, and why, in words the young person reads. They show it, or they do not. */
import { go } from "../../../../router";
import { me } from "../../../../session";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { ChoiceList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary, type Errors } from "../../../../ui/error_summary/error_summary";
import { TextArea } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { Quote } from "../../../../ui/quote/quote";
import { Empty } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { PhoneWarning } from "../../../phone_warning";
import { ReadingMeter } from "../../../reading_meter";
import { roleWord } from "../../../shell/roles";
import { ThrowAway } from "../../../throw_away";
import { useForm } from "../../../use_form";
import { nameOf } from "../../to_answer/words";
import { findLine } from "../../voice/state";
import { type Asking, askToShow, emptyAsking, readBeside, type Somebody } from "../state";

const LEAST = 3; // characters, as the server asks for; 300 at most

interface Around { voice_id: string; name: string; people: readonly Somebody[] }

function missing({ reader_id, why }: Asking, first: string): Errors {
  return { [`reader-${first}`]: reader_id ? undefined : t("Pick one person."), why: why.trim().length >= LEAST ? undefined : t("Say why, in plain words. They read this.") };
}

const firstNameOf = (name: string): string => name.split(" ")[0]!;

/** The card and the words as their app shows them. */
function AsTheySeeIt({ person, why }: { person?: Somebody; why: string }) {
  if (!person || !why.trim()) return null;
  const mine = me.value?.first_name ?? "";
  return (
    <section class="stack" aria-label={t("What they will see")}>
      <h2>{t("What they will see")}</h2>
      <div class="as-they-see-it from-adults" data-app="young">
        <p>{t("{name} asks: can {name2} see what you sent?", { name: mine, name2: firstNameOf(person.name) })}</p>
        <Quote label={t("{name} wrote to you", { name: mine })}>{why}</Quote>
      </div>
    </section>
  );
}

function AskForm({ voice_id, name, people }: Around) {
  const first = people[0]!.id;
  const href = `/staff/voices/${voice_id}/share-on`;
  const form = useForm<Asking>({ key: `share on ${voice_id}`, href, name: t("An ask to show somebody else"), start: emptyAsking(), otherwise: "why", idOf: (field) => (field === "reader_id" ? `reader-${first}` : field) });
  const { value, change, errors } = form;
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (form.ready(missing(value, first)) && (await form.submit(() => askToShow(voice_id, value)))) go(`/staff/voices/${voice_id}`, { replace: true });
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <p>{t("Asking shows it to nobody. {name} shows it in their own app, or says no. A no costs them nothing.", { name })}</p>
      <ErrorSummary title={t("Not asked yet")} errors={errors} attempt={form.attempt} />
      {errors[`reader-${first}`] && <p class="field-error">{errors[`reader-${first}`]}</p>}
      <ChoiceList question={t("Who should be able to read it?")} name="reader" value={value.reader_id || undefined} onChange={(reader_id) => change({ reader_id })} choices={people.map((one) => ({ value: one.id, word: one.name, hint: roleWord(one.role) }))} />
      <TextArea id="why" label={t("Why?")} hint={t("{name} reads this. Say what this person can do for them.", { name })} error={errors.why} value={value.why} maxLength={300} rows={3} onInput={(event) => change({ why: event.currentTarget.value })} />
      <ReadingMeter text={value.why} />
      <PhoneWarning text={value.why} />
      <AsTheySeeIt person={people.find(({ id }) => id === value.reader_id)} why={value.why} />
      <div class="row"><Button look="main" type="submit" busy={form.busy}>{t("Ask {name}", { name })}</Button><ThrowAway form={form} /></div>
    </form>
  );
}

export default function AskToShow({ params }: { params: { id?: string } }) {
  const voice_id = params.id!;
  const asked = useAsked(async (): Promise<Around> => {
    const [line, { people }] = await Promise.all([findLine(voice_id), readBeside(voice_id)]);
    return { voice_id, name: line ? nameOf(line.young_person) : t("They"), people };
  }, voice_id);
  return (
    <Page title={t("Ask to show somebody else")} before={<BackLink above={`/staff/voices/${voice_id}`}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>{(around) => (around.people.length ? <AskForm {...around} /> : <Empty words={t("There is nobody to ask for now.")} />)}</Shown>
    </Page>
  );
}
