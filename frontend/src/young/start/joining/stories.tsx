import check from "~icon/check";
import ear from "~icon/ear";
import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Icon } from "../../../ui/icon/icon";
import { Page } from "../../../ui/page/page";
import { mark, t } from "../../../words";

/** Two where nothing is passed on, two where it is: what Childline's users asked to see. */
const STORIES = [
  { about: mark("Kai is fed up with school."), then: mark("Kai writes it down and keeps it as a draft."), end: mark("No one else sees it. Nothing is passed on."), passed: false },
  { about: mark("Mia hates the late bus."), then: mark("Mia sends it to Sam, her worker. Sam writes back."), end: mark("It is about a bus. Nothing is passed on."), passed: false },
  { about: mark("Ty gets hit at home."), then: mark("Ty sends it to Sam. Sam must not keep that alone."), end: mark("Sam talks to Ty first. Then Sam passes it on."), passed: true },
  { about: mark("Zee’s friend is being hurt."), then: mark("Zee sends it to Sam. It is about another child."), end: mark("Sam must pass it on. Sam tells Zee first, if that is safe."), passed: true },
] as const;

export const Stories = () => (
  <Page title={t("Four short stories")} tabTitle="" before={<BackLink above="/start/who">{t("Back")}</BackLink>}>
    <p>{t("These are made up.")}</p>
    <ul class="plain stack">
      {STORIES.map(({ about, then, end, passed }) => (
        <Card as="li" key={about}>
          <h2>{t(about)}</h2>
          <div class="story"><p>{t(then)}</p><p><Icon of={passed ? ear : check} />{t(end)}</p></div>
        </Card>
      ))}
    </ul>
    <ButtonLink href="/start/who" wide>{t("Go back")}</ButtonLink>
  </Page>
);
