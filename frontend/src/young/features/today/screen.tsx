/** One thing worth doing, one thing that changed. No cheer by the time of day. */
import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { waiting } from "../../../outbox";
import { me } from "../../../session";
import { getNewerApp, newerApp } from "../../../sw/register";
import { Button } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { Busy, Empty, Offline } from "../../../ui/state/state";
import { t } from "../../../words";
import { type ListedDecision, readDecisions, unseen } from "../decisions/state";
import { Typed } from "../proposals/card";
import { type Proposal, readProposals } from "../proposals/state";
import { AskNews, ChangeCard, isNews } from "../preferred_worker/card";
import { type Ask as WorkerAsk, type Change, readAsks, readChanges } from "../preferred_worker/state";
import { Stale } from "../last_read/shown";
import { type Reading, useLastRead } from "../last_read/state";
import { readAdults } from "../voices/sending";
import { readAll } from "../voices/screen";
import { onPhone, readPhone, type Voice } from "../voices/state";
import { passOnPromised } from "./promised";
import { Answered, Ask, Drafts, Going, SixWords } from "./cards";
import { useInTime } from "./in_time";
import { isToldOf, Waits } from "./waits";

/** Nothing new to tell: said only when we looked, and found nothing. */
function Nothing({ news }: { news: Reading<ListedDecision[]> }) {
  if (news.value && news.trouble === "offline") return <p class="small" role="status">{t("You can still write. It will go when you open this with signal.")}</p>;
  if (news.value) return news.trouble ? null : <Empty words={t("Nothing new. That is OK. You can say something any time.")} />;
  if (news.trouble === "offline") return <Offline words={t("No signal. You can still write. It will go when you open this with signal.")} />;
  if (news.trouble) return <div role="alert" class="stack"><p>{t("We could not check for news. Try again.")}</p><Button onClick={news.again}>{t("Try again")}</Button></div>;
  return <Busy words={t("One moment.")} />;
}

function NewerApp() {
  if (!newerApp.value) return null;
  return (
    <Card>
      <p>{t("There is a newer app. Get it when you are done.")}</p>
      <Button onClick={() => void getNewerApp()}>{t("Get it now")}</Button>
    </Card>
  );
}

interface Told { news: Reading<ListedDecision[]>; voices?: Voice[]; typed?: Proposal[]; asks?: WorkerAsk[]; changes?: Change[] }

/** What changed: answers, words to confirm, my worker, and what waits. */
function News({ news, voices = [], typed = [], asks = [], changes = [] }: Told) {
  const answers = unseen(news.value ?? []);
  const ofWorker = [...asks.filter(isNews).map((asked) => <AskNews key={asked.id} asked={asked} />), ...changes.filter(({ waits }) => waits).map((one) => <ChangeCard key={one.id} change={one} />)];
  return (
    <>
      <Stale read={news} />
      {answers.map((decision) => <Answered key={decision.id} decision={decision} voice={voices.find(({ id }) => id === decision.voice_id)} />)}
      {typed.map((proposal) => <Typed key={proposal.id} proposal={proposal} />)}
      {ofWorker}
      {answers.length + typed.length + ofWorker.length === 0 && !(news.value && !news.trouble && voices.some(isToldOf)) && <Nothing news={news} />}
      <Waits voices={voices} />
    </>
  );
}

/** What is theirs to look after; below what is asked, so that it moves nothing. */
function Own({ voices }: { voices: Voice[] }) {
  const who = me.value;
  return (
    <>
      {who && !who.words_confirmed && <SixWords />}
      <Going here={onPhone.value} />
      <Drafts voices={voices} here={onPhone.value} />
      <NewerApp />
    </>
  );
}

export default function Today() {
  const who = me.value;
  const news = useLastRead("decisions", readDecisions);
  const said: Reading<Voice[]> = useLastRead("voices", readAll);
  const toConfirm: Reading<Proposal[]> = useLastRead("proposals", readProposals);
  useLastRead("adults", readAdults); // so that with no signal there is still somebody to pick
  useEffect(() => void passOnPromised(), []);
  useSignalEffect(() => { void waiting.value; void readPhone(); });
  const asks: Reading<WorkerAsk[]> = useLastRead("worker asks", readAsks);
  const changes: Reading<Change[]> = useLastRead("worker changes", readChanges);
  const came = useInTime(news, said, toConfirm, asks, changes);
  const told: Told = { news, voices: said.value, typed: toConfirm.value, asks: asks.value, changes: changes.value };
  return (
    <Page title={who?.nickname ? t("Hi {nickname}.", { nickname: who.nickname }) : t("Hi.")} tabTitle="">
      {came === "waiting" && <Busy words={t("One moment.")} />}
      {came === "in_time" && <News {...told} />}
      {came !== "waiting" && <Ask />}
      {came === "late" && <News {...told} />}
      {came !== "waiting" && <Own voices={said.value ?? []} />}
    </Page>
  );
}
