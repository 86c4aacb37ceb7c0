/** The steps from “Show me” to the PIN. Each has its own address, so the browser's Back goes one step back and keeps the answers. */
import type { ComponentType } from "preact";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { invitation } from "../invitation_link";
import { AskFirst, Later, NotMe } from "./asides";
import { Finish } from "./finish";
import { Look } from "./look";
import { Nickname } from "./nickname";
import { Pin } from "./pin";
import { Stories } from "./stories";
import { What } from "./what";
import { Who } from "./who";
import "./joining.css";

const STEPS: Readonly<Record<string, ComponentType>> = { what: What, who: Who, stories: Stories, ask: AskFirst, later: Later, look: Look, name: Nickname, pin: Pin };
const WITHOUT_LINK: Readonly<Record<string, ComponentType>> = { finish: Finish, "not-me": NotMe };

/** The page was reloaded: the link's words were in its memory only. */
const LinkGone = () => (
  <Page title={t("Open your link again.")} tabTitle="">
    <p>{t("Your link still works. We do not keep it on this phone.")}</p>
    <p>{t("A try-out you kept is still here, for one day.")}</p>
    <div class="stack push-down"><ButtonLink href="/" wide>{t("Go back")}</ButtonLink></div>
  </Page>
);

export default function Joining({ params }: { params: { step?: string } }) {
  const step = params.step ?? "";
  const Free = WITHOUT_LINK[step];
  if (Free) return <Free />;
  const Step = STEPS[step];
  return invitation.value && Step ? <Step /> : <LinkGone />;
}
