/** A lead adds a worker, and is told their six words once. */
import { useState } from "preact/hooks";
import { newId } from "../../../../ids";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../../ui/button/button";
import { ErrorSummary, type Errors } from "../../../../ui/error_summary/error_summary";
import { Around, Field } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { mark, t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { roleWord } from "../../../shell/roles";
import { BehindStepUp, useStepUp } from "../../../step_up";
import { ThrowAway } from "../../../throw_away";
import { useForm } from "../../../use_form";
import { type Agency, listAgencies, type NewWorker, ROLES, takeOn } from "../state";
import { WordsOnce } from "../words_once";

const FIELDS = ["name", "role", "username", "agency_id"];
const OTHER = "other";
/** What each role sees, so that a lead picks with open eyes. */
const SEES: Readonly<Record<string, string>> = {
  keyworker: mark("Invites, writes plans, and reads what is sent to them."), specialist: mark("Writes plans, and reads what is sent to them."),
  chair: mark("Invites, and reads what is sent to them."), advocate: mark("Invites, and reads what is sent to them. On the young person’s side."),
  lead: mark("Adds people and sees counts and dates. Reads only what is sent to them."), safeguarding_lead: mark("Holds half of the safeguarding key. Sees no words here."),
  inspector: mark("Sees numbers, never words."), administrator: mark("Sees accounts, never words or young people."),
};

const missing = ({ name, role, username, agency_id, new_agency }: NewWorker): Errors => ({
  name: name.trim() ? undefined : t("Give their name."),
  role: role ? undefined : t("Pick what they are here."),
  username: username.trim() ? undefined : t("Give them a user name."),
  new_agency: agency_id === OTHER && !new_agency.trim() ? t("Give the agency’s name.") : undefined,
});

function Employer({ agencies, value, change, error }: { agencies: readonly Agency[]; value: NewWorker; change: (some: Partial<NewWorker>) => void; error?: string }) {
  return (
    <>
      <Around id="agency_id" label={t("Who employs them")}>
        <select id="agency_id" value={value.agency_id} onChange={(event) => change({ agency_id: event.currentTarget.value })}>
          <option value="">{t("This service")}</option>
          {agencies.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          <option value={OTHER}>{t("Another agency")}</option>
        </select>
      </Around>
      {value.agency_id === OTHER && <Field id="new_agency" label={t("Name of the agency")} error={error} value={value.new_agency} maxLength={120} autoComplete="off" onInput={(event) => change({ new_agency: event.currentTarget.value })} />}
    </>
  );
}

type Told = (value: NewWorker, words: string | null) => void;

function NewWorkerForm({ agencies, onAdded }: { agencies: readonly Agency[]; onAdded: Told }) {
  const [start] = useState<NewWorker>(() => ({ id: newId(), name: "", role: "", username: "", agency_id: "", new_agency: "" }));
  const form = useForm<NewWorker>({ key: "add worker", href: "/staff/workers/add", name: t("A worker to add"), start, otherwise: "name", idOf: (field) => (FIELDS.includes(field) ? field : undefined) });
  const stepUp = useStepUp();
  const { value, change, errors } = form;
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!form.ready(missing(value))) return;
    const sent = { ...value, new_agency: value.agency_id === OTHER ? value.new_agency : "", agency_id: value.agency_id === OTHER ? "" : value.agency_id };
    let words: string | null = null;
    if (await form.submit(async () => { words = await stepUp.run(() => takeOn(sent)); })) onAdded(value, words);
  };
  return (
    <BehindStepUp stepUp={stepUp}>
      <form class="stack" onSubmit={(event) => void save(event)} noValidate>
        <ErrorSummary title={t("Not added yet")} errors={errors} attempt={form.attempt} />
        <Field id="name" label={t("Full name")} hint={t("Young people see the first name.")} error={errors.name} value={value.name} maxLength={120} autoComplete="off" onInput={(event) => change({ name: event.currentTarget.value })} />
        <Around id="role" label={t("What they are here")} hint={value.role ? t(SEES[value.role]!) : t("This decides what they can see and do.")} error={errors.role}>
          <select id="role" value={value.role} aria-describedby={errors.role ? "role-hint role-error" : "role-hint"} aria-invalid={errors.role ? true : undefined} onChange={(event) => change({ role: event.currentTarget.value })}>
            <option value="">{t("Pick one")}</option>
            {ROLES.map((role) => <option key={role} value={role}>{roleWord(role)}</option>)}
          </select>
        </Around>
        <Field id="username" label={t("User name")} hint={t("What they type to sign in. Nobody else may have it.")} error={errors.username} value={value.username} maxLength={60} autoComplete="off" autoCapitalize="none" spellcheck={false} onInput={(event) => change({ username: event.currentTarget.value })} />
        <Employer agencies={agencies} value={value} change={change} error={errors.new_agency} />
        <p class="small">{t("Next you see six words for them. They sign in with these. The words are shown once.")}</p>
        <div class="row"><Button look="main" type="submit" busy={form.busy}>{t("Add and show their words")}</Button><ThrowAway form={form} /></div>
      </form>
    </BehindStepUp>
  );
}

function Added({ value: { id, name, username }, words }: { value: NewWorker; words: string | null }) {
  const on = (): void => go(`/staff/workers/${id}`, { replace: true });
  if (words) return <WordsOnce name={name} username={username} words={words} onDone={on} />;
  return (
    <>
      <p>{t("{name} was added already. Their six words were shown then and cannot be shown again.", { name })}</p>
      <p>{t("If nobody wrote them down, start a new key for them.")}</p>
      <div><ButtonLink look="main" href={`/staff/workers/${id}`}>{t("Open {name}", { name })}</ButtonLink></div>
    </>
  );
}

export default function AddWorker() {
  const asked = useAsked(listAgencies);
  const [added, setAdded] = useState<{ value: NewWorker; words: string | null }>();
  const title = added ? t("{name} is added", { name: added.value.name.trim() }) : t("Add a worker");
  return (
    <Page key={added ? "added" : "form"} title={title} tabTitle={t("Add a worker")} before={!added && <BackLink above="/staff/workers">{t("Workers")}</BackLink>}>
      {added ? <Added {...added} /> : <Shown asked={asked}>{(agencies) => <NewWorkerForm agencies={agencies} onAdded={(value, words) => setAdded({ value, words })} />}</Shown>}
    </Page>
  );
}
