/** S6: the PIN and, where it was said by voice, the second check word; then the invitation is taken up. */
import { useState } from "preact/hooks";
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { ErrorSummary, type Errors } from "../../../ui/error_summary/error_summary";
import { Field } from "../../../ui/field/field";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { troubleTitle } from "../../form_trouble";
import { PinFields } from "../../lock/pin_fields";
import { pinErrors } from "../../lock/pin_rules";
import { type Invitation, invitation } from "../invitation_link";
import { invitationState } from "../invitation_state";
import { asksSecondWord, redeem, type Redeemed } from "./redeem";
import { answer, answers } from "./state";
import { sayRedeemed } from "./words";

function faults(link: Invitation): Errors {
  const { pin, again, check2 } = answers.value;
  if (link.tablet) return {};
  const second = asksSecondWord(link) && !check2.trim() ? { check2: t("Type the second word they told you.") } : {};
  return { ...second, ...pinErrors(pin, again) };
}

/** Where the server wants another look: on this page, or on an earlier one, which is then shown. */
function follow(link: Invitation, done: Redeemed): Errors {
  if (done.kind === "used" || done.kind === "ended") {
    invitationState.value = done.kind;
    go("/", { replace: true });
    return {};
  }
  if (done.kind === "been_here") {
    go("/back", { replace: true }); // words that let somebody back in, typed at the door for a first time
    return {};
  }
  const nickname = done.kind === "fields" ? done.fields.nickname : undefined;
  const words = link.id ? undefined : done.kind === "fields" ? done.fields.words : done.kind === "wrong" ? t("Those words are not right. Look at your card again.") : undefined;
  if (nickname) answer({ nickname_fault: nickname });
  if (words) answer({ words_fault: words });
  if (nickname || words) { go(nickname ? "/start/name" : "/start/card"); return {}; }
  return sayRedeemed(done, asksSecondWord(link));
}

function SecondWord({ error }: { error?: string }) {
  return (
    <Field id="check2" label={t("What was the second word?")} hint={t("They said it out loud. Not told? Ask them first.")} error={error} value={answers.value.check2} autoComplete="off" autoCapitalize="none" spellcheck={false}
      onInput={(event) => answer({ check2: event.currentTarget.value })} />
  );
}

export function Pin() {
  const link = invitation.value;
  const [errors, setErrors] = useState<Errors>({});
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  if (!link) return null;

  async function finish(event: Event): Promise<void> {
    event.preventDefault();
    if (busy || !link) return;
    let wrong = faults(link);
    if (!Object.values(wrong).some(Boolean)) {
      setBusy(true);
      wrong = follow(link, await redeem(link));
      setBusy(false);
    }
    setErrors(wrong);
    setAttempt((count) => count + 1);
  }
  const { pin, again } = answers.value;
  const title = troubleTitle(!!errors.finish);
  if (link.tablet) {
    return (
      <Page title={t("Ready to set it up?")} tabTitle="" before={<BackLink above="/start/name">{t("Back")}</BackLink>}>
        <form class="stack" onSubmit={(event) => void finish(event)} noValidate>
          <ErrorSummary title={title} errors={errors} attempt={attempt} />
          <p>{t("Next you get six words. Copy them onto your own card.")}</p>
          <p>{t("They open your things on any phone. This tablet does not keep them.")}</p>
          <Button wide type="submit" id="finish" busy={busy}>{busy ? t("One moment.") : t("Next")}</Button>
        </form>
      </Page>
    );
  }
  return (
    <Page title={t("Make a PIN to lock this app.")} tabTitle="" before={<BackLink above="/start/name">{t("Back")}</BackLink>}>
      <form class="stack" onSubmit={(event) => void finish(event)} noValidate>
        <ErrorSummary title={title} errors={errors} attempt={attempt} />
        {asksSecondWord(link) && <SecondWord error={errors.check2} />}
        <PinFields pin={pin} again={again} errors={errors} onPin={(typed) => answer({ pin: typed })} onAgain={(typed) => answer({ again: typed })} />
        <p class="small">{t("Next you get six words. They help if you forget the PIN.")}</p>
        <Button wide type="submit" id="finish" busy={busy}>{busy ? t("One moment.") : t("Next")}</Button>
      </form>
    </Page>
  );
}
