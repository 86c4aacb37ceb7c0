/** Before the first word of somebody who has not set up: who will read it, and what cannot be kept quiet. Every line is a promise with a test. */
import ear from "~icon/ear";
import lifeBuoy from "~icon/life-buoy";
import scale from "~icon/scale";
import send from "~icon/send";
import trash from "~icon/trash-2";
import { BackLink } from "../../ui/back_link/back_link";
import { Button } from "../../ui/button/button";
import { Icon, type Shapes } from "../../ui/icon/icon";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import "../start/joining/joining.css";
import { GiveBack } from "./give_back";
import { told } from "./state";
import { step } from "./steps";

interface Row { icon: Shapes; words: string; more?: string }

export function Limits() {
  const { first_name: name } = told.value!.worker;
  const rows: readonly Row[] = [
    { icon: send, words: t("What you send goes to {name}.", { name }), more: t("We also keep one copy shut, for when someone could get badly hurt. It takes two safety leads to open it.") },
    { icon: trash, words: t("What you bin is gone from here."), more: t("If {name} heard it, they may still have to act.", { name }) },
    { icon: ear, words: t("Tell us someone hurt you or another child? Then your worker must pass it on."), more: t("They will talk to you first if that is safe.") },
    { icon: scale, words: t("Inspectors cannot read your words here."), more: t("By law they, the police or a court can ask for some files.") },
  ];
  return (
    <Page title={t("Who sees what")} tabTitle="" before={<BackLink above="/tablet" onBack={() => { step.value = "begin"; }}>{t("Back")}</BackLink>}>
      <ul class="plain rows">
        {rows.map(({ icon, words, more }) => <li key={words}><Icon of={icon} /><div><p>{words}</p>{more && <p class="small">{more}</p>}</div></li>)}
        <li><Icon of={lifeBuoy} /><p>{t("No one watches this all the time.")} <a href="/help">{t("If you need help now, tap here.")}</a></p></li>
      </ul>
      <div class="stack push-down">
        <Button wide onClick={() => { step.value = "hands"; }}>{t("OK, got it")}</Button>
        <GiveBack words={t("Not today")} />
      </div>
    </Page>
  );
}
