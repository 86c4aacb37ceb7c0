/** “No words?”: what can still be done, and the truth about what is lost, before anybody starts. */
import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import "../back.css";

export default function How() {
  return (
    <Page title={t("You can still get back in")} tabTitle="" before={<BackLink above="/">{t("Back")}</BackLink>}>
      <p>{t("It takes two adults and at least one day. That keeps others out.")}</p>
      <ol class="back-steps">
        <li>{t("Ask your worker to let you back in. They give you a code, a link or a card.")}</li>
        <li>{t("You make a new PIN and get six new words.")}</li>
        <li>{t("Another adult sees you or talks to you. They say it was you.")}</li>
        <li>{t("You wait at least one day. Then your new PIN works.")}</li>
      </ol>
      <h2>{t("What comes back, and what does not")}</h2>
      <p>{t("What you sent comes back, when the adults who have it sign in.")}</p>
      <p>{t("Drafts only you could see are lost. No one can open them, not even us.")}</p>
      <p>{t("Your old phone or words still work until then. Find them, and nothing is lost.")}</p>
      <div class="stack push-down"><ButtonLink wide href="/back">{t("My worker gave me words")}</ButtonLink></div>
    </Page>
  );
}
