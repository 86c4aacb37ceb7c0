import { useState } from "preact/hooks";
import shuffle from "~icon/shuffle";
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { Field } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { ideas, nicknameFault } from "./nickname_rules";
import { answer, answers } from "./state";

/** S5. Says plainly that the worker knows who they are: this is not an anonymous place. */
export function Nickname() {
  const { nickname, nickname_fault } = answers.value;
  const [turn, setTurn] = useState(0);
  const [attempt, setAttempt] = useState(0);

  function next(event: Event): void {
    event.preventDefault();
    const fault = nicknameFault(nickname);
    answer({ nickname_fault: fault });
    if (fault) return setAttempt(attempt + 1);
    go("/start/pin");
  }
  return (
    <Page title={t("What should we call you here?")} tabTitle="" before={<BackLink above="/start/look">{t("Back")}</BackLink>}>
      <form class="stack" onSubmit={next} noValidate>
        <ErrorSummary title={t("We need one more thing.")} errors={{ nickname: nickname_fault }} attempt={attempt} />
        <Field id="nickname" label={t("Your name here")} hint={t("Pick any name. Not your full name.")} error={nickname_fault} value={nickname} autoComplete="off" maxLength={40} spellcheck={false}
          onInput={(event) => answer({ nickname: event.currentTarget.value })} />
        <div class="ideas" role="group" aria-label={t("Some ideas")}>
          {ideas(turn).map((idea) => <Button key={idea} aria-pressed={nickname === t(idea)} onClick={() => answer({ nickname: t(idea), nickname_fault: "" })}>{t(idea)}</Button>)}
          <Button look="quiet" icon={shuffle} onClick={() => setTurn(turn + 1)}>{t("Shuffle")}</Button>
        </div>
        <p class="small">{t("Your worker knows who you are. The name is so others near you do not.")}</p>
        <Button wide type="submit">{t("Next")}</Button>
      </form>
    </Page>
  );
}
