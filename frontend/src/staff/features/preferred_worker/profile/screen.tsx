/** What I say of myself to young people. I write it, show it and hide it. Nobody rates it. */
import { useState } from "preact/hooks";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { ChoiceList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary } from "../../../../ui/error_summary/error_summary";
import { Field, Switch, TextArea } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { WorkerPicture } from "../../../../ui/worker_picture/worker_picture";
import { t } from "../../../../words";
import { Shown, useAsked } from "../../../asked";
import { ReadingMeter } from "../../../reading_meter";
import { ThrowAway } from "../../../throw_away";
import { type Form, useForm } from "../../../use_form";
import { type Profile, readProfile, saveProfile } from "../state";
import { DAYS, daysWords, PICTURES } from "../words";
import "../../decisions/decisions.css";

const FIELDS = ["what_i_do", "agency", "languages", "likes"] as const;
const idOf = (field: string): string | undefined => FIELDS.find((one) => field.startsWith(one));
const listOf = (typed: string): string[] => typed.split(",").map((one) => one.trim()).filter(Boolean);

interface Writing extends Profile { spoken: string }

function Fields({ form: { value, change, errors } }: { form: Form<Writing> }) {
  return (
    <>
      <TextArea id="what_i_do" label={t("What I do")} hint={t("Two or three short sentences, in plain words.")} error={errors.what_i_do} value={value.what_i_do} maxLength={200} rows={3} onInput={(event) => change({ what_i_do: event.currentTarget.value })} />
      <ReadingMeter text={value.what_i_do} />
      <Field id="agency" label={t("Who I work for (if you want to say)")} error={errors.agency} value={value.agency} maxLength={60} onInput={(event) => change({ agency: event.currentTarget.value })} />
      <ChoiceList many name="days" shape="pairs" question={t("Days I work")} choices={DAYS.map((one) => ({ ...one, word: t(one.word) }))} value={value.days} onChange={(days) => change({ days })} />
      <Field id="languages" label={t("Languages I speak")} hint={t("With commas between them.")} error={errors.languages} value={value.spoken} maxLength={200} onInput={(event) => change({ spoken: event.currentTarget.value })} />
      <TextArea id="likes" label={t("Things I like")} error={errors.likes} value={value.likes} maxLength={200} rows={2} onInput={(event) => change({ likes: event.currentTarget.value })} />
      <ChoiceList name="picture" shape="pairs" question={t("A picture")} choices={PICTURES.map((one) => ({ value: one.value, word: t(one.word), picture: <WorkerPicture of={one.value} /> }))} value={value.picture} onChange={(picture) => change({ picture })} />
      <Switch id="shown" label={t("Show this to young people")} hint={t("They can then ask for you. Hide it whenever you like.")} checked={value.shown} onChange={(shown) => change({ shown })} />
    </>
  );
}

function AsTheySeeIt({ value }: { value: Writing }) {
  return (
    <Card label={t("As young people see it")}>
      <h2>{t("As young people see it")}</h2>
      <WorkerPicture of={value.picture} />
      <h3>{value.first_name}</h3>
      <p>{value.what_i_do}</p>
      <p class="small">{[value.agency, daysWords(value.days), value.spoken, value.likes].filter(Boolean).join(" · ")}</p>
    </Card>
  );
}

function Write({ profile }: { profile: Profile }) {
  const [saved, setSaved] = useState("");
  const form = useForm<Writing>({ key: "my worker profile", href: "/staff/about-me", name: t("What you began to write about yourself"), start: { ...profile, spoken: profile.languages.join(", ") }, otherwise: "what_i_do", idOf });
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { spoken, ...value } = form.value;
    const done = await form.submit(() => saveProfile({ ...value, languages: listOf(spoken) }).then(() => undefined));
    setSaved(done ? (value.shown ? t("Saved. Young people can see it now.") : t("Saved. Nobody else sees it.")) : "");
  };
  return (
    <form class="stack answer-form" onSubmit={(event) => void save(event)} noValidate>
      <ErrorSummary title={t("Not saved yet")} errors={form.errors} attempt={form.attempt} />
      <Fields form={form} />
      <AsTheySeeIt value={form.value} />
      <div class="row"><Button look="main" type="submit" busy={form.busy}>{t("Save")}</Button><ThrowAway form={form} /></div>
      {saved && <p role="status">{saved}</p>}
    </form>
  );
}

export default function AboutMe() {
  const asked = useAsked(readProfile);
  return (
    <Page title={t("About me")} before={<BackLink above="/staff/">{t("Back")}</BackLink>}>
      <p>{t("Young people of this service read this when they choose who they want to work with. There are no ratings, and there never will be.")}</p>
      <Shown asked={asked}>{(profile) => <Write profile={profile} />}</Shown>
    </Page>
  );
}
