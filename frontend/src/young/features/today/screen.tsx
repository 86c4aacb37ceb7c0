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
import { NewPhone } from "../../back/card";
import { NOTICE, type Notice, readNotice } from "../../back/state";
import { AskedCards, isNews } from "../asked/cards";
import { ASKED, type AskedOfMe, NOTHING, readAsked } from "../asked/state";
import { type ListedDecision, readDecisions, unseen } from "../decisions/state";
import { Typed } from "../proposals/card";
import { type Proposal, readProposals } from "../proposals/state";
import { ShareAskCard } from "../shared_on/card";
import { readShareAsks, SHARE_ASKS, type ShareAsk } from "../shared_on/state";
import { AskedMe, canSayAgain, SayAgain } from "../yeses/card";
import { isAsked, readRequests, type Request } from "../yeses/state";
import { AskNews, ChangeCard, isNews as isNewsOfAsk } from "../preferred_worker/card";
import { type Ask as WorkerAsk, type Change, readAsks, readChanges } from "../preferred_worker/state";
import type { Pages } from "../last_read/pages";
import { Stale } from "../last_read/shown";
import { type Reading, useLastRead } from "../last_read/state";
import { readAdults } from "../voices/sending";
import { readyAgain, StillWant } from "../voices/still_card";
import { readAll } from "../voices/screen";
import { onPhone, readPhone, type Voice } from "../voices/state";
import { useCarried } from "./carried";
import { passOnPromised } from "./promised";
import { Answered, Ask, Drafts, Going, SixWords } from "./cards";
import { settled, useInTime } from "./in_time";
import { isToldOf, Waits } from "./waits";

/** Nothing new to tell: said only when we looked, and found nothing. */
function Nothing({ news }: Pick<Reads, "news">) {
  if (news.value && news.trouble === "offline") return <p class="small" role="status">{t("You can still write. It will go when you open this with signal.")}</p>;
  if (news.value) return news.trouble ? null : <Empty words={t("Nothing new. That is OK. You can say something any time.")} />;
  if (news.trouble === "offline") return <Offline words={t("No signal. You can still write. It will go when you open this with signal.")} />;
  if (news.trouble) return <div role="alert" class="stack"><p>{t("We could not check for news. Try again.")}</p><Button onClick={news.again}>{t("Try again")}</Button></div>;
  return <Busy words={t("One moment.")} />;
}

/** Last, and only once nothing above it can still push its button away. */
function NewerApp({ allRead }: { allRead: boolean }) {
  if (!newerApp.value || !allRead) return null;
  return (
    <Card>
      <p>{t("There is a newer app. Get it when you are done.")}</p>
      <Button onClick={() => void getNewerApp()}>{t("Get it now")}</Button>
    </Card>
  );
}

const isForAgain = (one: Request): boolean => !one.is_over && canSayAgain(one);

/** All that may be new, each as it was last read. */
interface Reads {
  news: Reading<Pages<ListedDecision>>;
  said: Reading<Pages<Voice>>;
  typed: Reading<Proposal[]>;
  asked: Reading<AskedOfMe>;
  requests: Reading<Request[]>;
  shareAsks: Reading<ShareAsk[]>;
  workerAsks: Reading<WorkerAsk[]>;
  workerChanges: Reading<Change[]>;
  newPhone: Reading<Notice | null>;
}

/** What changed: a new phone, answers, words to confirm, what they are asked, and what waits. */
function News({ news, said, typed: toConfirm, asked: beingAsked, requests: forYes, shareAsks, workerAsks, workerChanges, newPhone }: Reads) {
  const voices = said.value?.all ?? [], typed = toConfirm.value ?? [], asked = beingAsked.value ?? NOTHING;
  const requests = (forYes.value ?? []).filter((one) => isAsked(one) || isForAgain(one));
  const answers = unseen(news.value?.all ?? []), toShow = shareAsks.value ?? [], again = voices.filter((voice) => readyAgain(voice).length > 0);
  const ofWorker = [
    ...(workerAsks.value ?? []).filter(isNewsOfAsk).map((one) => <AskNews key={one.id} asked={one} />),
    ...(workerChanges.value ?? []).filter(({ waits }) => waits).map((one) => <ChangeCard key={one.id} change={one} />),
  ];
  const isQuiet = !newPhone.value && answers.length + typed.length + requests.length + toShow.length + again.length + ofWorker.length === 0 && !isNews(asked) && !(news.value && !news.trouble && voices.some(isToldOf));
  return (
    <>
      <NewPhone />
      <Stale read={news} />
      {answers.map((decision) => <Answered key={decision.id} decision={decision} voice={voices.find(({ id }) => id === decision.voice_id)} />)}
      {typed.map((proposal) => <Typed key={proposal.id} proposal={proposal} />)}
      <AskedCards asked={asked} />
      {requests.map((request) => (isAsked(request) ? <AskedMe key={request.id} request={request} /> : <SayAgain key={request.id} request={request} />))}
      {again.map((voice) => <StillWant key={voice.id} voice={voice} />)}
      {toShow.map((asked) => <ShareAskCard key={asked.id} asked={asked} />)}
      {ofWorker}
      {(isQuiet || (!news.value && news.trouble)) && <Nothing news={news} />}
      <Waits voices={voices} />
    </>
  );
}

/** What is theirs to look after; below what is asked, so that it moves nothing. */
function Own({ voices, allRead }: { voices: Voice[]; allRead: boolean }) {
  const who = me.value;
  return (
    <>
      {who && !who.words_confirmed && <SixWords />}
      <Going here={onPhone.value} />
      <Drafts voices={voices} here={onPhone.value} />
      <NewerApp allRead={allRead} />
    </>
  );
}

export default function Today() {
  const who = me.value;
  const reads: Reads = {
    news: useLastRead("decisions", readDecisions),
    said: useLastRead("voices", readAll),
    typed: useLastRead("proposals", readProposals),
    asked: useLastRead(ASKED, readAsked),
    requests: useLastRead("requests", readRequests),
    shareAsks: useLastRead(SHARE_ASKS, readShareAsks),
    workerAsks: useLastRead("worker asks", readAsks),
    workerChanges: useLastRead("worker changes", readChanges),
    newPhone: useLastRead(NOTICE, readNotice),
  };
  const came = useInTime(Object.values(reads));
  useLastRead("adults", readAdults); // so that with no signal there is still somebody to pick
  useEffect(() => void passOnPromised(), []);
  useCarried(reads.said.again);
  useSignalEffect(() => { void waiting.value; void readPhone(); });
  return (
    <Page title={who?.nickname ? t("Hi {nickname}.", { nickname: who.nickname }) : t("Hi.")} tabTitle="">
      {came === "waiting" && <Busy words={t("One moment.")} />}
      {came === "in_time" && <News {...reads} />}
      {came !== "waiting" && <Ask />}
      {came === "late" && <News {...reads} />}
      {came !== "waiting" && <Own voices={reads.said.value?.all ?? []} allRead={settled(Object.values(reads))} />}
    </Page>
  );
}
