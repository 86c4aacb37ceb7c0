/** The frame of the steps that need the invitation's words; without them (a reload, a link straight here) it leads back to “how”. */
import type { ComponentChildren } from "preact";
import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { type How, type Invited, onTheWay } from "./state";
import "./invite.css";

interface Props { id: string; title: string; above: string; children: (made: Invited, how: How) => ComponentChildren }

export function Made({ id, title, above, children }: Props) {
  const { made, how } = onTheWay(id);
  return (
    <Page title={title} before={<BackLink above={above}>{t("Back")}</BackLink>}>
      {made && how ? children(made, how) : (
        <>
          <p>{t("The words of an invitation are shown once, so they are not here any more. Make a new one: it ends the old one.")}</p>
          <div><ButtonLink look="main" href={`/staff/invite/${id}`}>{t("Make a new invitation")}</ButtonLink></div>
        </>
      )}
    </Page>
  );
}
