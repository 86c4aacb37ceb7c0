/** C1: who can see my things. The picture, and the list that says the same in words. */
import chevron from "~icon/chevron-right";
import undo from "~icon/undo-2";
import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Icon } from "../../../ui/icon/icon";
import { Page } from "../../../ui/page/page";
import { PersonToken } from "../../../ui/person_token/person_token";
import { n, t } from "../../../words";
import { Shown } from "../last_read/shown";
import { useLastRead } from "../last_read/state";
import { roleWords, toneOf } from "../voices/roles";
import { Rings } from "./rings";
import { onlyCovers, readWhoCanSee, type Watcher, type WhoCanSee } from "./state";
import { countWords, lookWords, openedWords } from "./words";

function Line({ person }: { person: Watcher }) {
  return (
    <li>
      <a class="watcher" href={`/can-see/${person.id}`}>
        <PersonToken name={person.first_name} tone={toneOf(person.what)} />
        <span class="watcher-words">{countWords(person).map((words) => <strong key={words}>{words}</strong>)}<span class="small">{roleWords(person.what)}. {openedWords(person)}</span></span>
        <Icon of={chevron} />
      </a>
    </li>
  );
}

function Everything({ seen }: { seen: WhoCanSee }) {
  const { people, looked, just_me_count } = seen;
  return (
    <>
      <Rings people={people} />
      {people.some(onlyCovers) && <p class="small rings-key"><span class="rings-dash" aria-hidden="true" />{t("Only when someone else is away.")}</p>}
      {people.length === 0 && <p>{t("You have not shared anything. Only you can see your drafts.")}</p>}
      {people.length > 0 && <Card><ul class="watchers">{people.map((person) => <Line key={person.id} person={person} />)}</ul></Card>}
      {just_me_count > 0 && <p>{n("{n} thing is just yours.", "{n} things are just yours.", just_me_count)}</p>}
      <p class="small">{t("Leaders see numbers. They can’t read your words unless you pick them.")}</p>
      <p class="small">{t("Two safety leads can open what you sent. Only if someone could get badly hurt.")}</p>
      {people.length > 0 && <ButtonLink wide icon={undo} href="/voices">{t("Take something back")}</ButtonLink>}
      <p><a class="roomy" href="/yes">{t("What I said yes to")}</a></p>
      {looked.length > 0 && (
        <section class="stack">
          <h2>{t("Who opened what")}</h2>
          <ul class="plain looks">{looked.map((look) => <li key={look.at + look.record_id + look.id}>{lookWords(look)}</li>)}</ul>
        </section>
      )}
    </>
  );
}

export default function WhoSees() {
  const read = useLastRead("who can see", readWhoCanSee);
  return (
    <Page title={t("Who can see my things")} tabTitle="" before={<BackLink above="/more">{t("Back")}</BackLink>}>
      <Shown read={read}>{(seen) => <Everything seen={seen} />}</Shown>
    </Page>
  );
}
