/** The ways out of the start that are not a no: asking first, later, and a link that came to the wrong person. */
import { useEffect } from "preact/hooks";
import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { Doorway, Mug } from "../../../ui/illustration/illustration";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { invitation } from "../invitation_link";

/** Nobody is asked for a number before they are in, and messages come later: so a person, by voice. */
export const AskFirst = () => (
  <Page title={t("Ask first")} tabTitle="" before={<BackLink above="/start/who">{t("Back")}</BackLink>}>
    <p>{t("Talk to the person who sent you this. Call them, or ask when you next meet.")}</p>
    <p>{t("You can ask them: Who reads what I write? What do you have to pass on? What if I stop?")}</p>
    <p>{t("You can also ask someone else you trust. Nothing is sent till you say so.")}</p>
    <p class="small">{t("Your link works for a few days. After that, ask for a new one.")}</p>
    <div class="stack push-down">
      <ButtonLink href="/start/try" wide>{t("Have a go first")}</ButtonLink>
      <ButtonLink href="/" wide>{t("Go back to the start")}</ButtonLink>
    </div>
  </Page>
);

export const Later = () => (
  <Page title={t("That is OK.")} tabTitle="" before={<><BackLink above="/start/who">{t("Back")}</BackLink><Mug /></>}>
    <p>{t("Come back when you like. Use the same link or card.")}</p>
    <p class="small">{t("Your link works for a few days. After that, ask for a new one.")}</p>
    <div class="stack push-down"><ButtonLink href="/" wide>{t("Go back to the start")}</ButtonLink></div>
  </Page>
);

/** The words leave this page's memory at once: they open somebody else's things. */
export function NotMe() {
  useEffect(() => { invitation.value = null; }, []);
  return (
    <Page title={t("Thank you.")} tabTitle="" before={<Doorway />}>
      <p>{t("You can close this now. Please delete the link, and do not pass it on.")}</p>
      <p>{t("Do you know who sent it? Please tell them it came to you.")}</p>
    </Page>
  );
}
