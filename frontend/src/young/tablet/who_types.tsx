/** Whose hands type, and in which language. Both answers can be changed on the way back. */
import { Languages } from "../start/languages";
import { BackLink } from "../../ui/back_link/back_link";
import { TapList } from "../../ui/choice_list/choice_list";
import { Switch } from "../../ui/field/field";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import { waiting } from "./asked";
import { type Hands, hands, interpreter, told } from "./state";
import { step } from "./steps";

export function WhoTypes() {
  const { worker } = told.value!;
  const choices = [
    { value: "self", word: t("Just me typing") },
    { value: "scribed", word: t("Help me type"), hint: t("You talk. {name} types just what you say.", { name: worker.first_name }) },
  ] as const;
  const pick = (value: Hands): void => { hands.value = value; step.value = "start"; };
  return (
    <Page title={t("Who will type?")} tabTitle="" before={waiting().length > 0 && <BackLink above="/tablet" onBack={() => { step.value = "choose"; }}>{t("Back")}</BackLink>}>
      <Switch id="interpreter" label={t("Someone helps me with the language")} checked={interpreter.value} onChange={(on) => { interpreter.value = on; }} />
      <TapList question={t("Who will type?")} hideQuestion choices={choices} onPick={pick} />
      <Languages />
    </Page>
  );
}
