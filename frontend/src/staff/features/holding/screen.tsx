/** K3: ask now, ask with help, offer another way, or ask later. Asking is the rule; not asking needs a reason and a second person. */
import { go } from "../../../router";
import { me } from "../../../session";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { ChoiceList } from "../../../ui/choice_list/choice_list";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { today } from "../../days";
import { ThrowAway } from "../../throw_away";
import { type Form, useForm } from "../../use_form";
import { Later } from "./later";
import { type Asking, emptyAsking, HELP_OF, nextSending, putHold, putOffer, readTakingPart, type TakingPartOf, type What } from "./state";
import { ACTIVITIES, activityWord, helpWord, placeWords } from "./words";
import "../decisions/decisions.css";

const FIELDS = new Set(["reasons", "why", "what_would_change_it", "meanwhile", "second_person_id", "review_on", "not_telling_because"]);
const idOf = (field: string): string | undefined => (field === "activity" ? "activity-own_plan" : field === "understanding" ? "understanding-" : FIELDS.has(field) ? field : undefined);

function ways(): readonly { value: What; word: string; hint: string; needs: string }[] {
  return [
    { value: "ask", word: t("Ask now"), hint: t("They see it in their app and say yes, no or not now."), needs: "invite" },
    { value: "help", word: t("Ask now, with help"), hint: t("A lift, a place, a time, somebody with them."), needs: "invite" },
    { value: "another_way", word: t("Offer another way"), hint: t("By phone or video, or something shorter."), needs: "invite" },
    { value: "later", word: t("Ask later"), hint: t("A hold-back: a reason, a second person and a day."), needs: "hold_back" },
  ];
}

function Help({ form: { value, change } }: { form: Form<Asking> }) {
  const kinds = value.what ? HELP_OF[value.what] : [];
  if (!kinds.length) return null;
  return <ChoiceList many name="help" question={t("What help comes with it?")} shape="pairs" choices={kinds.map((one) => ({ value: one, word: helpWord(one) }))} value={value.help} onChange={(help) => change({ help })} />;
}

/** An evaluation is only asked of somebody who understands what it is; not understood yet means explaining it again. */
function Understanding({ form: { value, change, errors } }: { form: Form<Asking> }) {
  if (value.activity !== "evaluation" || value.what === "later" || !value.what) return null;
  const choices = [{ value: "", word: t("It was not explained yet") }, { value: "understood", word: t("They understand it") }, { value: "not_yet", word: t("They do not understand it yet") }];
  return (
    <>
      <ChoiceList name="understanding" question={t("Do they understand what it is?")} choices={choices} value={value.understanding} onChange={(understanding) => change({ understanding })} />
      {errors.understanding && <p class="field-error">{errors.understanding}</p>}
    </>
  );
}

function AskForm({ young_person_id, about }: { young_person_id: string; about: TakingPartOf }) {
  const above = `/staff/people/${young_person_id}`;
  const form = useForm<Asking>({ key: `ask ${young_person_id}`, href: `${above}/ask`, name: t("Asking somebody, or holding back"), start: emptyAsking(), otherwise: "what-ask", idOf });
  const { value, change, errors } = form;
  const open = ways().filter(({ needs }) => me.value?.capabilities.includes(needs));
  const stands = about.places.find(({ activity }) => activity === value.activity);
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (!form.ready({ [`what-${open[0]?.value}`]: value.what ? undefined : t("Say how you go on.") })) return;
    const sending = nextSending(value, young_person_id);
    change({ sending });
    const later = value.what === "later";
    const missing = later && !value.review_on ? { review_on: t("Name the day by which they are asked again.") } : {};
    const nobody = later && !value.second_person_id ? { second_person_id: t("Name a second person.") } : {};
    if (!form.ready({ ...nobody, ...missing })) return;
    if (await form.submit(() => (later ? putHold(value, young_person_id, sending) : putOffer(value, young_person_id)))) go(above, { replace: true });
  }
  return (
    <form class="stack answer-form" onSubmit={(event) => void save(event)} noValidate>
      <ErrorSummary title={t("Not done yet")} errors={errors} attempt={form.attempt} />
      <ChoiceList name="activity" question={t("What is it about?")} shape="pairs" choices={Object.keys(ACTIVITIES).map((one) => ({ value: one, word: activityWord(one) }))} value={value.activity} onChange={(activity) => change({ activity })} />
      {stands && <p class="small" role="status">{placeWords(stands, today())}</p>}
      <ChoiceList name="what" question={t("How do you go on?")} choices={open} value={value.what || undefined} onChange={(what) => change({ what })} />
      <Help form={form} />
      <Understanding form={form} />
      {value.what === "later" && <Later form={form} about={about} above={above} />}
      <div class="row"><Button look="main" type="submit" busy={form.busy}>{value.what === "later" ? t("Ask for agreement") : t("Ask them")}</Button><ThrowAway form={form} /></div>
      <p class="small">{t("Writing about their own plan, seeing decisions, taking back and asking for an advocate are never held back. What can wait is being asked.")}</p>
    </form>
  );
}

export default function AskOrHoldBack({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(() => readTakingPart(id), id);
  return (
    <Page title={t("Ask them, or say why not now")} before={<BackLink above={`/staff/people/${id}`}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>{(about) => <AskForm young_person_id={id} about={about} />}</Shown>
    </Page>
  );
}
