/** Asked when somebody picked does not work with the young person: not sure counts as yes, and then the send waits for a second yes. */
import { useEffect, useState } from "preact/hooks";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { TapList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary, NO_FIELD } from "../../../../ui/error_summary/error_summary";
import { Page } from "../../../../ui/page/page";
import { t } from "../../../../words";
import { picked, sendPicked } from "../sending";
import type { Company } from "../state";
import { useWriting } from "../use_writing";
import { whyNot } from "../who/why_not";

export default function WithSomeone() {
  const said = useWriting();
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const title = t("Is an adult with you?");
  const choices = [{ value: "alone", word: t("No") }, { value: "with_adult", word: t("Yes") }, { value: "not_sure", word: t("Not sure") }] as const;
  useEffect(() => { if (said && !picked.value.length) go("/say/who", { replace: true }); }, [said]);

  async function answer(company: Company): Promise<void> {
    if (busy || !said) return;
    setBusy(true);
    const failed = await sendPicked(company);
    setBusy(false);
    if (!failed) return go("/say/done", { replace: true });
    setError(whyNot(failed));
    setAttempt((count) => count + 1);
  }
  return (
    <Page title={title} tabTitle="" before={<BackLink above="/say/who">{t("Back")}</BackLink>}>
      <ErrorSummary title={t("It did not go through yet.")} errors={error ? { [NO_FIELD]: error } : {}} attempt={attempt} />
      <p>{t("You picked someone new. We want it to be your own choice.")}</p>
      <TapList question={title} hideQuestion choices={choices} onPick={(company) => void answer(company)} />
      <p class="small">{t("If you tap Yes or Not sure, we wait a day. Then we ask you again.")}</p>
    </Page>
  );
}
