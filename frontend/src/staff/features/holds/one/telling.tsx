/** Looking at whether telling the young person is safe: two people find it unsafe, for a short time, or they are told. */
import { Button } from "../../../../ui/button/button";
import { ChoiceList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary } from "../../../../ui/error_summary/error_summary";
import { TextArea } from "../../../../ui/field/field";
import { t } from "../../../../words";
import { onDay } from "../../../days";
import { ThrowAway } from "../../../throw_away";
import { useForm } from "../../../use_form";
import { type Hold, sayTelling } from "../../holding/state";

interface Found { safe: string; why: string }

interface Props { hold: Hold; onSaid: (words: string) => void }

function TellingForm({ hold, onSaid }: Props) {
  const form = useForm<Found>({
    key: `telling ${hold.id}`, href: `/staff/holds/${hold.id}`, name: t("Whether telling is safe"), start: { safe: "", why: "" }, otherwise: "safe-yes",
    idOf: (field) => (field === "why" ? "telling-why" : undefined),
  });
  const { value, change, errors } = form;
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (!form.ready({ "safe-yes": value.safe ? undefined : t("Say if telling them is safe.") })) return;
    const found = value.safe === "yes" ? { safe: true } : { safe: false, why: value.why };
    if (!(await form.submit(async () => void (await sayTelling(hold.id, found))))) return;
    form.discard();
    const safeWords = hold.has_app ? t("You said that telling is safe. They see it when they next open their app.") : t("You said that telling is safe. Tell them in person, and write down when.");
    onSaid(found.safe ? safeWords : t("You said that telling is not safe now."));
  }
  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <ErrorSummary title={t("Not saved yet")} errors={errors} attempt={form.attempt} />
      <ChoiceList name="safe" question={t("Is telling the young person safe?")} shape="pairs" choices={[{ value: "yes", word: t("It is safe: tell them") }, { value: "no", word: t("It is not safe now") }]} value={value.safe || undefined} onChange={(safe) => change({ safe })} />
      {value.safe === "no" && (
        <>
          <TextArea id="telling-why" label={t("Why is telling not safe?")} error={errors["telling-why"]} value={value.why} maxLength={4000} rows={2} dir="auto" onInput={(event) => change({ why: event.currentTarget.value })} />
          <p>{t("Two adults have to say so, each signed in. Each look is by somebody else than the one before.")}</p>
        </>
      )}
      <div class="row"><Button type="submit" busy={form.busy}>{t("Save")}</Button><ThrowAway form={form} /></div>
    </form>
  );
}

/** Who found so last, and why: beside the choice, so that nobody agrees to what they cannot read. */
function FoundUnsafe({ hold: { found_unsafe } }: { hold: Hold }) {
  if (!found_unsafe) return null;
  const { by: { name }, on, why } = found_unsafe;
  if (!why || !on) return <p class="notice">{t("{name} wrote why telling is not safe. You hold no key to it, so you cannot read it here. Talk with {name} before you choose.", { name })}</p>;
  return <div><p>{t("{name} wrote {on_day}:", { name, on_day: onDay(on) })}</p><blockquote dir="auto">{why}</blockquote></div>;
}

export function Telling({ hold, onSaid }: Props) {
  return (
    <section class="stack" aria-labelledby="telling-title">
      <h2 id="telling-title">{t("Telling the young person")}</h2>
      <FoundUnsafe hold={hold} />
      <TellingForm hold={hold} onSaid={onSaid} />
    </section>
  );
}
