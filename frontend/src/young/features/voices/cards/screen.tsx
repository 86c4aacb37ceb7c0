/** What is it like with a worker, or here? Cards, five a go; never a grid. It stays just mine until I say otherwise. */
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { Page } from "../../../../ui/page/page";
import { Busy } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { AllForNow } from "../all_for_now";
import { KeptStrip } from "../kept_strip";
import type { About, Said } from "../state";
import { useWriting } from "../use_writing";
import { Ask, Matter } from "./card";
import { Everything } from "./everything";
import { deal, dealt, fromList, LAST } from "./rotation";
import { cardsTitle, nameOf } from "./state";
import "./cards.css";

const begin = (about: About): void => void deal(about).then(([first]) => go(`/say/cards/${first}`));
const askMore = (): void => { [dealt.value, fromList.value] = [LAST, false]; go(`/say/cards/${LAST[0]}`); };

export const OnlyIfYouSaySo = ({ about }: { about: About }) =>
  <p>{about.kind === "worker" ? t("{name} will see this only if you say so.", { name: nameOf(about) }) : t("No one will see this till you say so.")}</p>;

function Intro({ said }: { said: Said }) {
  return (
    <>
      <p>{t("Pick as many as you like. You can stop any time.")}</p>
      <OnlyIfYouSaySo about={said.about} />
      <Button wide onClick={() => begin(said.about)}>{t("Show me five")}</Button>
      <Button wide onClick={() => go("/say/cards/all")}>{t("Show me all")}</Button>
      <AllForNow />
      <KeptStrip />
    </>
  );
}

function Done({ said }: { said: Said }) {
  return (
    <>
      <p>{t("You can do more, or stop here.")}</p>
      <OnlyIfYouSaySo about={said.about} />
      <Button wide onClick={() => begin(said.about)}>{t("Five more")}</Button>
      <Button wide onClick={() => go("/say/cards/all")}>{t("Show me all")}</Button>
      <Button wide onClick={askMore}>{t("More questions")}</Button>
      <p class="small">{t("“More questions” are two about hard things. Skip them if you like.")}</p>
      <Button wide onClick={() => go("/say/help")}>{t("Say what would help")}</Button>
      <AllForNow />
      <KeptStrip />
    </>
  );
}

/** `step` is a card’s number, “all”, “done”, or nothing at the start. */
export default function Cards({ params: { step, more } }: { params: { step?: string; more?: string } }) {
  const said = useWriting();
  const number = Number(step);
  const title = said ? cardsTitle(said.about) : t("One moment.");
  const above = more ? `/say/cards/${step}` : step ? "/say/cards" : "/say/about";
  return (
    <Page title={more ? t("Does this matter to you?") : title} tabTitle="" before={<BackLink above={above}>{t("Back")}</BackLink>}>
      {!said && <Busy words={t("One moment.")} />}
      {said && !step && <Intro said={said} />}
      {said && step === "all" && <Everything said={said} />}
      {said && step === "done" && <Done said={said} />}
      {said && number > 0 && (more ? <Matter said={said} number={number} /> : <Ask said={said} number={number} />)}
    </Page>
  );
}
