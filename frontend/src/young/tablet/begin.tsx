/** The first page after a tablet was handed over: what it is, and the ways on. It names the worker, and nobody else. */
import { useState } from "preact/hooks";
import { go } from "../../router";
import { Button } from "../../ui/button/button";
import { Table } from "../../ui/illustration/illustration";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import { invitation } from "../start/invitation_link";
import { GiveBack } from "./give_back";
import { enterBeforeSetUp, ticket, told } from "./state";
import { step } from "./steps";

/** S1 on, with the tablet's ticket: no PIN is made here, and the six words go on their own card. */
function setUp(): void {
  invitation.value = { ...step.invitation!, tablet: ticket()! };
  go("/");
}

export function Begin() {
  const { worker, enrolled } = told.value!;
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const justSay = async (): Promise<void> => {
    setBusy(true);
    const ready = await enterBeforeSetUp();
    setBusy(false);
    if (ready || !navigator.onLine) step.value = "limits";
    else setTrouble(t("We could not open it. Try again."));
  };
  return (
    <Page title={t("Hi. This is your turn.")} tabTitle="" before={<Table />}>
      <p>{t("{name} gave you this tablet. You can say what you think.", { name: worker.first_name })}</p>
      <p>{t("You can stop any time. You do not have to say why.")}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <div class="stack push-down">
        {enrolled && <Button wide onClick={() => { step.value = "words"; }}>{t("Say something")}</Button>}
        {!enrolled && step.invitation && <Button wide onClick={setUp}>{t("Set up my own place first")}</Button>}
        {!enrolled && <Button wide busy={busy} onClick={() => void justSay()}>{t("Just say something")}</Button>}
        <GiveBack words={t("Not today")} />
      </div>
    </Page>
  );
}
