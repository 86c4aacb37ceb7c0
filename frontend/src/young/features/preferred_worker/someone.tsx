/** W3: somebody not listed, by name or by what they are. Nobody talks to them before I say so, unless I switch that off. */
import { useState } from "preact/hooks";
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { Field, Switch } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { change, choosing } from "./state";

export function SomeoneElse() {
  const { who, ask_me_first } = choosing.value;
  const [typed, setTyped] = useState(who);
  const [error, setError] = useState("");
  const next = (event: Event): void => {
    event.preventDefault();
    if (!typed.trim()) return setError(t("We need one more thing. Type a name, or who they are."));
    change({ who: typed.trim() });
    go("/workers/pick");
  };
  return (
    <Page title={t("Who do you trust?")} tabTitle="" before={<BackLink above="/workers/pick">{t("Back")}</BackLink>}>
      <form class="stack" onSubmit={next} noValidate>
        <Field id="who" label={t("Their name, or who they are")} hint={t("Like “My teacher”, “My youth worker” or “My nurse”.")} error={error} value={typed} maxLength={80} autoComplete="off" dir="auto"
          onInput={(event) => setTyped(event.currentTarget.value)} />
        <Switch id="first" label={t("Ask me before you talk to them")} hint={ask_me_first ? t("We will not talk to them before you say so.") : t("We may talk to them to sort this out.")} checked={ask_me_first} onChange={(on) => change({ ask_me_first: on })} />
        <Button wide type="submit">{t("Next")}</Button>
        {who && <Button wide onClick={() => { change({ who: "" }); go("/workers/pick"); }}>{t("Take this name out")}</Button>}
      </form>
    </Page>
  );
}
