/** Three honest answers. “Not right now” does not go without its reason. */
import { Button } from "../../../../ui/button/button";
import { ChoiceList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary } from "../../../../ui/error_summary/error_summary";
import { Around, TextArea } from "../../../../ui/field/field";
import { newId } from "../../../../ids";
import { Problem } from "../../../../api";
import { t } from "../../../../words";
import { ReadingMeter } from "../../../reading_meter";
import type { StepUp } from "../../../step_up";
import { ThrowAway } from "../../../throw_away";
import { type Form, useForm } from "../../../use_form";
import { answerAsk, type Answering, type OpenedAsk, type Possible, whoMayBe } from "../state";
import { roomWords } from "../words";

const FIELDS: Readonly<Record<string, string>> = { outcome: "outcome-yes", worker_id: "worker", helper_id: "helper", because: "because" };
const start = (): Answering => ({ outcome: "", worker_id: "", helper_id: "", because: "", version_id: newId() });

function missingFrom({ outcome, worker_id, helper_id, because }: Answering): Record<string, string | undefined> {
  return {
    "outcome-yes": outcome ? undefined : t("Say what comes of it."),
    worker: outcome && outcome !== "not_now" && !worker_id ? t("Say who will be their worker.") : undefined,
    helper: outcome === "with_help" && !helper_id ? t("Say which specialist helps behind the scenes.") : undefined,
    because: outcome === "not_now" && !because.trim() ? t("Say why, in words they will understand.") : undefined,
  };
}

function Pick({ id, label, hint, among, form, field }: { id: string; label: string; hint?: string; among: readonly Possible[]; form: Form<Answering>; field: "worker_id" | "helper_id" }) {
  return (
    <Around id={id} label={label} hint={hint} error={form.errors[id]}>
      <select id={id} value={form.value[field]} onChange={(event) => form.change({ [field]: event.currentTarget.value })}>
        <option value="">{t("Pick one")}</option>
        {among.map((one) => <option key={one.id} value={one.id}>{one.name} · {roomWords(one)}</option>)}
      </select>
    </Around>
  );
}

export function AnswerForm({ asked, stepUp, again }: { asked: OpenedAsk; stepUp: StepUp; again: () => void }) {
  const form = useForm<Answering>({ key: `answer ask ${asked.id}`, href: `/staff/asks/${asked.id}`, name: t("An answer to an ask for a worker"), start: start(), otherwise: "outcome-yes", idOf: (field) => FIELDS[field] });
  const { outcome, worker_id, because } = form.value;
  const gives = outcome === "yes" || outcome === "with_help";
  const specialists = asked.possible.filter(({ role, id }) => role === "specialist" && id !== worker_id);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!form.ready(missingFrom(form.value))) return;
    const done = await form.submit(() => stepUp.run(() => answerAsk(asked.id, form.value)).catch((error: unknown) => {
      if (error instanceof Problem && error.code === "already_answered") again(); // the first answer stands, and is shown
      throw error;
    }));
    if (done) again();
  };
  return (
    <form class="stack answer-form" onSubmit={(event) => void send(event)} noValidate>
      <h2>{t("Your answer")}</h2>
      <ErrorSummary title={t("Not answered yet")} errors={form.errors} attempt={form.attempt} />
      <ChoiceList name="outcome" question={t("What comes of it?")} value={outcome || undefined} onChange={(code) => form.change({ outcome: code })}
        choices={[{ value: "yes", word: t("Yes") }, { value: "with_help", word: t("Yes, with help"), hint: t("The person they want, with a specialist behind them.") }, { value: "not_now", word: t("Not right now, because…") }]} />
      {gives && <Pick id="worker" field="worker_id" label={t("Their worker")} hint={t("Whom they asked for. They become the main worker and the named adult today.")} among={whoMayBe(asked)} form={form} />}
      {outcome === "with_help" && <Pick id="helper" field="helper_id" label={t("The specialist who helps")} among={specialists} form={form} />}
      <TextArea id="because" label={outcome === "not_now" ? t("Because") : t("Because (if you want to say)")} hint={t("They read exactly this.")} error={form.errors.because} value={because} maxLength={2_000} rows={3}
        onInput={(event) => form.change({ because: event.currentTarget.value })} />
      {because && <ReadingMeter text={because} />}
      <div class="row"><Button look="main" type="submit" busy={form.busy}>{t("Send this answer")}</Button><ThrowAway form={form} /></div>
    </form>
  );
}
