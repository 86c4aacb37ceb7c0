/** A yes said again on a shared tablet: another adult handed it over, and nobody sees the screen. */
import { useState } from "preact/hooks";
import { BackLink } from "../../ui/back_link/back_link";
import { Button } from "../../ui/button/button";
import { TapList } from "../../ui/choice_list/choice_list";
import { ErrorSummary } from "../../ui/error_summary/error_summary";
import { Page } from "../../ui/page/page";
import { Empty } from "../../ui/state/state";
import { t } from "../../words";
import { dayWords } from "../features/days";
import { Shown } from "../features/last_read/shown";
import { useLastRead } from "../features/last_read/state";
import { TheSheet } from "../features/yeses/sheet";
import { readRequest, type Request, sayYesAgain, takeBackYes, waitingIn } from "../features/yeses/state";
import { troubleIn } from "../features/yeses/trouble";
import { namesIn, toWhat } from "../features/yeses/words";
import { asking, isAgain, settle } from "./asked";
import { told } from "./state";
import { step } from "./steps";

type Seen = "nobody" | "somebody" | "not_sure";
const toChoose = (): void => { step.value = "choose"; };

function Answers({ request }: { request: Request }) {
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  async function say(act: () => Promise<Request>): Promise<void> {
    if (busy) return;
    setBusy(true);
    await act().then(settle, (failed: unknown) => { setError(troubleIn(failed)); setAttempt((count) => count + 1); });
    setBusy(false);
  }
  return (
    <>
      <ErrorSummary title={t("It did not go through yet.")} errors={error ? { main: error } : {}} attempt={attempt} />
      <Button wide busy={busy} onClick={() => void say(() => sayYesAgain(request.id))}>{t("Yes, I still say yes")}</Button>
      <Button wide busy={busy} onClick={() => void say(() => takeBackYes(request.id))}>{t("No, take it back")}</Button>
      <Button wide onClick={toChoose}>{t("Not now")}</Button>
    </>
  );
}

function Again({ request }: { request: Request }) {
  const [seen, setSeen] = useState<Seen>();
  const { id, first_name: name } = told.value!.worker;
  const names = namesIn(waitingIn(request));
  const choices = [{ value: "nobody", word: t("No") }, { value: "somebody", word: t("Yes") }, { value: "not_sure", word: t("Not sure") }] as const;
  return (
    <>
      <p><strong>{toWhat(request.yes_to)}</strong></p>
      <p>{t("You said yes on {day}, with an adult there. Till you say it again, it does nothing for {names}.", { day: dayWords(request.answered_at!), names })}</p>
      {request.sheet && <details class="told"><summary>{t("What you were told")}</summary><TheSheet sheet={request.sheet} /></details>}
      {id === request.asked_by.id
        ? <p>{t("{name} was there the first time. Ask another adult for the tablet, or use your phone.", { name })}</p>
        : <TapList question={t("Can {name} or anyone else see this screen?", { name })} choices={choices} value={seen} onPick={setSeen} />}
      {(seen === "somebody" || seen === "not_sure") && <p role="status">{t("Move so that no one can see it. You can also do this on your phone.")}</p>}
      <div class="stack push-down">
        {seen === "nobody" ? <Answers request={request} /> : <Button wide onClick={toChoose}>{t("Not now")}</Button>}
      </div>
    </>
  );
}

export function SayItAgain() {
  const id = asking.value!;
  const read = useLastRead<Request>(`request ${id}`, () => readRequest(id));
  return (
    <Page title={t("Do you still say yes?")} tabTitle="" before={<BackLink above="/tablet" onBack={toChoose}>{t("Back")}</BackLink>}>
      <Shown read={read}>{(now) => (isAgain(now) ? <Again request={now} /> : <Empty words={t("This is not here now.")} />)}</Shown>
    </Page>
  );
}
