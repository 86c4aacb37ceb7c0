import type { ComponentChildren } from "preact";
import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { Letter, Notebook, Tokens } from "./pictures";

const PictureCard = ({ picture, children }: { picture: ComponentChildren; children: string }) => (
  <Card as="li"><div class="picture-card">{picture}<p>{children}</p></div></Card>
);

/** S2: three pictures and one button. “Listen” is in the bar above, as on every screen. */
export const What = () => (
  <Page title={t("What is this?")} tabTitle="" before={<BackLink above="/">{t("Back")}</BackLink>}>
    <ul class="plain stack">
      <PictureCard picture={<Notebook />}>{t("You say what you think of your plan.")}</PictureCard>
      <PictureCard picture={<Tokens />}>{t("You pick who can see it.")}</PictureCard>
      <PictureCard picture={<Letter />}>{t("You see what adults did, and why.")}</PictureCard>
    </ul>
    <div class="stack push-down"><ButtonLink href="/start/who" wide>{t("Next")}</ButtonLink></div>
  </Page>
);
