/** First question: who is it about? */
import { useEffect } from "preact/hooks";
import userX from "~icon/users";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { type Choice, ChoiceList } from "../../../../ui/choice_list/choice_list";
import { Icon } from "../../../../ui/icon/icon";
import { Page } from "../../../../ui/page/page";
import { PersonToken } from "../../../../ui/person_token/person_token";
import { t } from "../../../../words";
import { useTrouble } from "../../../form_trouble";
import { Stale } from "../../last_read/shown";
import { useLastRead } from "../../last_read/state";
import { roleWords, toneOf } from "../../voices/roles";
import { type Adult, readAdults } from "../../voices/sending";
import { beginOrGoOn, change, SOMEONE_ELSE, wrong } from "../state";

const choiceFor = ({ id, first_name, what }: Adult): Choice<string> => ({ value: id, word: first_name, hint: roleWords(what), picture: <PersonToken name={first_name} tone={toneOf(what)} /> });

export default function About() {
  const read = useLastRead<Adult[]>("adults", readAdults);
  const trouble = useTrouble();
  useEffect(() => void beginOrGoOn(), []);
  const others: Choice<string> = { value: SOMEONE_ELSE, word: t("Someone else"), hint: t("You can say who in your own words."), picture: <PersonToken name="" tone="sky"><Icon of={userX} /></PersonToken> };
  const next = (): void => {
    if (wrong.value?.about) return go("/wrong/words");
    trouble.missing(t("Pick who it is about."));
  };
  return (
    <Page title={t("Who is it about?")} tabTitle="" before={<BackLink above="/wrong">{t("Back")}</BackLink>}>
      {trouble.box(`about-${SOMEONE_ELSE}`)}
      <ChoiceList name="about" question={t("Who is it about?")} hideQuestion choices={[...(read.value ?? []).map(choiceFor), others]} value={wrong.value?.about} onChange={(about) => { change({ about, to: undefined }); trouble.clear(); }} />
      <Stale read={read} />
      <Button wide onClick={next}>{t("Next")}</Button>
    </Page>
  );
}
