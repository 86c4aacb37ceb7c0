/** “Ask later”: why, what would change it, what is offered meanwhile, who agrees, and until when. It cannot be open-ended. */
import { me } from "../../../session";
import { ChoiceList } from "../../../ui/choice_list/choice_list";
import { Field, Switch, TextArea } from "../../../ui/field/field";
import { t } from "../../../words";
import { dayInside } from "../../days";
import { roleWord } from "../../shell/roles";
import type { Form } from "../../use_form";
import type { Asking, TakingPartOf } from "./state";
import { REASONS, reasonWord } from "./words";

const MOST = 4000;

/** A group of choices with the words of its error, at the id the summary links to. */
function Wrong({ id, error }: { id: string; error?: string }) {
  return error ? <p class="field-error" id={`${id}-error`}>{error}</p> : null;
}

/** Nobody can be held back while the day is not known; where it is added, for whoever can. */
function NoBirthday({ above }: { above: string }) {
  return (
    <div class="notice" role="note"><p>
      {t("Their date of birth is not known here. A hold-back ends by the day they turn 18, so nobody can be held back until it is known.")}{" "}
      {me.value?.capabilities.includes("add_young_person") ? <a href={above}>{t("Add it on their page")}</a> : t("A lead can add it.")}
    </p></div>
  );
}

/** How the young person hears of it, and what becomes of that where telling is not safe now. */
const tellWords = (has_app: boolean, review_on: string): [string, string] => has_app
  ? [t("The young person is told: “An adult thought it was not a good time to ask you. They had to check again by {date}.” They see no name and none of your words.", { date: review_on ? dayInside(review_on) : t("the day you name") }), t("Looked at again within 72 hours, then every seven days. If nobody looks in time, they are told.")]
  : [t("They have no app, so somebody tells them in person that it happened and until when, with no name and none of your words."), t("Looked at again within 72 hours, then every seven days. If nobody looks in time, it is to be told.")];

/** `above`: the young person’s page. */
export function Later({ form: { value, change, errors }, about, above }: { form: Form<Asking>; about: TakingPartOf; above: string }) {
  const latest = about.latest_review_on;
  const [told, ifUnsafe] = tellWords(about.has_app, value.review_on);
  return (
    <>
      <p class="notice">{t("Your concern matters and so does their right to be asked. Who have you checked this with?")}</p>
      {!about.birthday_known && <NoBirthday above={above} />}
      <div id="reasons" tabIndex={-1}>
        <ChoiceList many name="reason" question={t("Why not now?")} choices={Object.keys(REASONS).map((one) => ({ value: one, word: reasonWord(one) }))} value={value.reasons} onChange={(reasons) => change({ reasons })} />
        <p class="hint">{t("A parent’s or carer’s concern, and that they do not see it that way, are not enough alone or together.")}</p>
        <Wrong id="reasons" error={errors.reasons} />
      </div>
      <TextArea id="why" label={t("In your own words")} hint={t("At least 20 letters. The second person and the service’s leads read this. The young person does not.")} error={errors.why} value={value.why} maxLength={MOST} dir="auto" onInput={(event) => change({ why: event.currentTarget.value })} />
      <TextArea id="what_would_change_it" label={t("What would change it?")} error={errors.what_would_change_it} value={value.what_would_change_it} maxLength={MOST} rows={2} dir="auto" onInput={(event) => change({ what_would_change_it: event.currentTarget.value })} />
      <TextArea id="meanwhile" label={t("What else are they offered meanwhile?")} error={errors.meanwhile} value={value.meanwhile} maxLength={MOST} rows={2} dir="auto" onInput={(event) => change({ meanwhile: event.currentTarget.value })} />
      <div id="second_person_id" tabIndex={-1}>
        <ChoiceList name="second" question={t("Who else has to agree?")} choices={about.second_persons.map(({ id, name, role }) => ({ value: id, word: name, hint: roleWord(role) }))} value={value.second_person_id || undefined} onChange={(second_person_id) => change({ second_person_id })} />
        <p class="hint">{t("They agree signed in as themselves. Until they do, nothing is held back.")}</p>
        <Wrong id="second_person_id" error={errors.second_person_id} />
      </div>
      <Field id="review_on" type="date" label={t("Ask again by")} hint={latest ? t("By {day} at the latest. On that day it ends by itself, and they are back on your list and the lead’s.", { day: dayInside(latest) }) : undefined} error={errors.review_on} value={value.review_on} max={latest ?? undefined} onInput={(event) => change({ review_on: event.currentTarget.value })} />
      <p class="small">{told}</p>
      <Switch id="untold" label={t("Telling them now is not safe")} hint={ifUnsafe} checked={value.untold} onChange={(untold) => change({ untold })} />
      {value.untold && <TextArea id="not_telling_because" label={t("Why is telling not safe?")} error={errors.not_telling_because} value={value.not_telling_because} maxLength={MOST} rows={2} dir="auto" onInput={(event) => change({ not_telling_because: event.currentTarget.value })} />}
    </>
  );
}
