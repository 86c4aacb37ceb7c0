/** W1: who would you like to work with? Each card has three answers of one size, and any can be taken away again. */
import { useState } from "preact/hooks";
import userPlus from "~icon/user-round-plus";
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Card as Sheet } from "../../../ui/card/card";
import { ChoiceList, TapList } from "../../../ui/choice_list/choice_list";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { Tag } from "../../../ui/tag/tag";
import { WorkerPicture } from "../../../ui/worker_picture/worker_picture";
import { t } from "../../../words";
import users from "~icon/users";
import { Shown } from "../last_read/shown";
import { useLastRead } from "../last_read/state";
import { type Card, type Cards, choosing, readCards, saysSomething, wish } from "./state";
import { daysWords, WISHES } from "./words";
import "./preferred_worker.css";

const MANY = 6; // more cards than this, and a language can be picked

function About({ card: { what_i_do, agency, days, languages, likes } }: { card: Card }) {
  const facts = [
    agency && t("Works for {name}.", { name: agency }), days.length > 0 && t("Days: {days}", { days: daysWords(days) }),
    languages.length > 0 && t("Speaks {words}", { words: languages.join(", ") }), likes && t("Things I like: {words}", { words: likes }),
  ].filter(Boolean);
  return (
    <div>
      <p>{what_i_do}</p>
      <div class="worker-facts small">{facts.map((line) => <p key={line as string}>{line}</p>)}</div>
    </div>
  );
}

function One({ card }: { card: Card }) {
  return (
    <Sheet as="li">
      <div class="worker-card">
        <WorkerPicture of={card.picture} />
        <div>
          <h2 dir="auto">{card.first_name}</h2>
          {card.works_with_me && <Tag tone="sky" icon={users}>{t("Works with you")}</Tag>}
        </div>
      </div>
      <About card={card} />
      <TapList question={t("What do you say about {name}?", { name: card.first_name })} hideQuestion choices={WISHES.map((one) => ({ ...one, word: t(one.word) }))}
        value={choosing.value.wishes[card.id]} onPick={(said) => wish(card.id, said)} />
    </Sheet>
  );
}

function Everybody({ cards: { workers, how_it_works } }: { cards: Cards }) {
  const [language, setLanguage] = useState("");
  const languages = [...new Set(workers.flatMap((one) => one.languages))].sort();
  const shown = workers.filter((one) => !language || one.languages.includes(language));
  return (
    <>
      <p>{t("We will try. We cannot always say yes. We will always tell you why.")}</p>
      <Sheet label={t("How it works here")}><h2>{t("How it works here")}</h2><p>{how_it_works}</p></Sheet>
      {workers.length > MANY && languages.length > 1 && (
        <ChoiceList name="language" shape="pairs" question={t("Which language?")} value={language} onChange={setLanguage}
          choices={[{ value: "", word: t("Any") }, ...languages.map((value) => ({ value, word: value }))]} />
      )}
      {workers.length > 0 && <p class="small">{t("Only the person who decides sees what you say here.")}</p>}
      {workers.length === 0 && <Empty words={t("No workers to show yet. You can still tell us who you’d like.")} />}
      <ul class="plain stack">{shown.map((card) => <One key={card.id} card={card} />)}</ul>
    </>
  );
}

export function PickWorker() {
  const read = useLastRead("worker cards", readCards);
  const { who } = choosing.value;
  return (
    <Page title={t("Who would you like to work with?")} tabTitle="" before={<BackLink above="/workers">{t("Back")}</BackLink>}>
      <Shown read={read}>{(cards) => <Everybody cards={cards} />}</Shown>
      {who && <p>{t("You also named {name}.", { name: who })}</p>}
      <div class="stack">
        <ButtonLink wide icon={userPlus} href="/workers/someone">{who ? t("Change who you named") : t("Someone not listed")}</ButtonLink>
        <Button wide busy={!saysSomething(choosing.value)} onClick={() => go("/workers/why")}>{t("Next")}</Button>
      </div>
    </Page>
  );
}
