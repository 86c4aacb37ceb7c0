/** K5: pass on a safety concern, from a voice that was opened. At once, to one person who must act. */
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { ChoiceList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary, type Errors } from "../../../../ui/error_summary/error_summary";
import { TextArea } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { Empty } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { roleWord } from "../../../shell/roles";
import { ThrowAway } from "../../../throw_away";
import { useForm } from "../../../use_form";
import { emptyWorry, listReceivers, passOn, type Receiver, type Worry } from "../state";
import { missingTelling, TellingFields } from "../telling_fields";

const FIELDS: Readonly<Record<string, string>> = { worry: "worry", their_words: "their_words", told: "told-yes", told_on: "told_on", why_not: "why_not" };

function missing(value: Worry, first: string): Errors {
  return { [`receiver-${first}`]: value.receiver_id ? undefined : t("Pick who receives it."), worry: value.worry.trim() ? undefined : t("Say what the worry is."), ...missingTelling(value) };
}

function PassOnForm({ voice_id, receivers }: { voice_id: string; receivers: readonly Receiver[] }) {
  const first = receivers[0]!.id;
  const form = useForm<Worry>({ key: `concern ${voice_id}`, href: `/staff/voices/${voice_id}/concern`, name: t("A worry to pass on"), start: emptyWorry(), otherwise: "worry", idOf: (field) => (field === "receiver_id" ? `receiver-${first}` : FIELDS[field]) });
  const { value, change, errors } = form;
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (form.ready(missing(value, first)) && (await form.submit(() => passOn(voice_id, value)))) go("/staff/concerns", { replace: true });
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <p>{t("In danger right now? Call 999 first. This goes to one person at once and waits for nobody.")}</p>
      <ErrorSummary title={t("Not passed on yet")} errors={errors} attempt={form.attempt} />
      {errors[`receiver-${first}`] && <p class="field-error">{errors[`receiver-${first}`]}</p>}
      <ChoiceList question={t("Who receives it?")} name="receiver" value={value.receiver_id || undefined} onChange={(receiver_id) => change({ receiver_id })} choices={receivers.map(({ id, name, role }) => ({ value: id, word: name, hint: roleWord(role) }))} />
      <TextArea id="worry" label={t("What is the worry?")} hint={t("Only what is needed. They read this when they are told.")} error={errors.worry} value={value.worry} maxLength={5000} rows={3} onInput={(event) => change({ worry: event.currentTarget.value })} />
      <TextArea id="their_words" label={t("Their exact words, where they are needed")} hint={t("Copied word for word, or empty. This copy stays when they take theirs back.")} error={errors.their_words} value={value.their_words} maxLength={10_000} rows={2} onInput={(event) => change({ their_words: event.currentTarget.value })} />
      <TellingFields value={value} errors={errors} hours={[24, 48, 72]} change={change} />
      <div class="row"><Button look="main" type="submit" busy={form.busy}>{t("Pass it on now")}</Button><ThrowAway form={form} /></div>
    </form>
  );
}

export default function PassOn({ params }: { params: { id?: string } }) {
  const voice_id = params.id!;
  const asked = useAsked(() => listReceivers(voice_id), voice_id);
  return (
    <Page title={t("Pass on a safety concern")} before={<BackLink above={`/staff/voices/${voice_id}`}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>{(receivers) => (receivers.length ? <PassOnForm voice_id={voice_id} receivers={receivers} /> : <Empty words={t("Nobody here can receive it. Follow your service’s own procedure now.")} />)}</Shown>
    </Page>
  );
}
