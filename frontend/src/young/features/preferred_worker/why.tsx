/** W2: why? Only if I want to say. Then it goes, to whoever decides and to nobody I named. */
import { useState } from "preact/hooks";
import send from "~icon/send";
import { Offline, Problem } from "../../../api";
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { ChoiceList } from "../../../ui/choice_list/choice_list";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { t } from "../../../words";
import { change, choosing, saysSomething, sendAsk } from "./state";
import { WHY } from "./words";

const troubleIn = (error: unknown): string => {
  if (error instanceof Offline) return t("No signal. Try again when there is signal.");
  const said = error instanceof Problem ? Object.values(error.fields).flat()[0] ?? error.detail : "";
  return said || t("We could not do that. Try again.");
};

function Why() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  async function go_on(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await sendAsk();
      go("/workers", { replace: true });
    } catch (error) {
      setTrouble(troubleIn(error));
    }
    setBusy(false);
  }
  return (
    <>
      <p class="small">{t("You don’t have to say.")}</p>
      <ChoiceList many name="why" shape="pairs" question={t("Why?")} hideQuestion choices={WHY.map((one) => ({ ...one, word: t(one.word) }))} value={choosing.value.why} onChange={(why) => change({ why })} />
      <p>{t("This goes to the person who decides. No worker you named can see it.")}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <Button wide icon={send} busy={busy} onClick={() => void go_on()}>{t("Send")}</Button>
    </>
  );
}

export function WhyThisWorker() {
  return (
    <Page title={t("Why?")} tabTitle="" before={<BackLink above="/workers/pick">{t("Back")}</BackLink>}>
      {saysSomething(choosing.value) ? <Why /> : <Empty words={t("Pick someone first.")}><ButtonLink href="/workers/pick">{t("Pick someone")}</ButtonLink></Empty>}
    </Page>
  );
}
