/** Looking at whether telling the young person is safe: two people find it unsafe, for a short time, or they are told. */
import { Button } from "../../../../ui/button/button";
import { ChoiceList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary } from "../../../../ui/error_summary/error_summary";
import { TextArea } from "../../../../ui/field/field";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { useForm } from "../../../use_form";
import { type Adult, type Hold, readTakingPart, sayTelling } from "../../holding/state";

interface Found { safe: string; why: string; second_person_id: string }

function TellingForm({ hold, others, again }: { hold: Hold; others: readonly Adult[]; again: () => void }) {
  const form = useForm<Found>({
    key: `telling ${hold.id}`, href: `/staff/holds/${hold.id}`, name: t("Whether telling is safe"), start: { safe: "", why: "", second_person_id: "" }, otherwise: "safe-yes",
    idOf: (field) => (["why", "second_person_id"].includes(field) ? (field === "why" ? "telling-why" : "telling-second") : undefined),
  });
  const { value, change, errors } = form;
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (!form.ready({ "safe-yes": value.safe ? undefined : t("Say if telling them is safe.") })) return;
    const unsafe = { safe: false, why: value.why, ...(value.second_person_id ? { second_person_id: value.second_person_id } : {}) };
    if (await form.submit(async () => void (await sayTelling(hold.id, value.safe === "yes" ? { safe: true } : unsafe)))) again();
  }
  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <ErrorSummary title={t("Not kept yet")} errors={errors} attempt={form.attempt} />
      <ChoiceList name="safe" question={t("Is telling the young person safe?")} shape="pairs" choices={[{ value: "yes", word: t("It is safe: tell them") }, { value: "no", word: t("It is not safe now") }]} value={value.safe || undefined} onChange={(safe) => change({ safe })} />
      {value.safe === "no" && (
        <>
          <TextArea id="telling-why" label={t("Why is telling not safe?")} error={errors["telling-why"]} value={value.why} maxLength={4000} rows={2} dir="auto" onInput={(event) => change({ why: event.currentTarget.value })} />
          <div id="telling-second" tabIndex={-1}>
            <ChoiceList name="telling-by" question={t("Who else finds it unsafe?")} choices={others.map(({ id, name }) => ({ value: id, word: name }))} value={value.second_person_id || undefined} onChange={(second_person_id) => change({ second_person_id })} />
            {errors["telling-second"] && <p class="field-error">{errors["telling-second"]}</p>}
          </div>
        </>
      )}
      <div class="row"><Button type="submit" busy={form.busy}>{t("Keep it")}</Button></div>
    </form>
  );
}

export function Telling({ hold, again }: { hold: Hold; again: () => void }) {
  const asked = useAsked(() => readTakingPart(hold.young_person.id), hold.id);
  return (
    <section class="stack" aria-labelledby="telling-title">
      <h2 id="telling-title">{t("Telling the young person")}</h2>
      <Shown asked={asked}>{({ second_persons }) => <TellingForm hold={hold} others={second_persons} again={again} />}</Shown>
    </section>
  );
}
