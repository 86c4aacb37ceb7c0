/** My worker: what I asked and what came of it, asking again, and a change of worker. History is kept, and is only mine to see. */
import { useEffect } from "preact/hooks";
import users from "~icon/users";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { t } from "../../../words";
import { Shown } from "../last_read/shown";
import { useLastRead } from "../last_read/state";
import { ChangeCard } from "./card";
import { Answered, Before, Waiting } from "./outcome";
import { type Ask, askOnPhone, dropAsk, readAsks, readChanges } from "./state";

/** My ask while it is on this phone; what the server would not take says so, and can be thrown away. */
function OnPhone() {
  const write = askOnPhone();
  if (!write) return null;
  return (
    <Card edge="mine">
      <p role="status">{write.failed ? t("We could not send your ask. Someone may have left, or one waits.") : t("Saved. It will go next time you open this with signal.")}</p>
      <Button onClick={() => void dropAsk(write.id)}>{t("Delete it")}</Button>
    </Card>
  );
}

function Asks({ asks, again }: { asks: readonly Ask[]; again: () => void }) {
  const [now, ...before] = asks.filter(({ state }) => state !== "taken_back").concat(asks.filter(({ state }) => state === "taken_back"));
  const nobody = Boolean(now?.nobody_has_it);
  const waits = now?.state === "waiting" && !nobody;
  const current = now && now.state !== "taken_back" ? now : undefined;
  const others = current ? before : asks;
  return (
    <>
      {!current && !askOnPhone() && <Empty words={t("You have not asked for a worker yet. You can any time.")} />}
      {nobody && <p class="notice" role="status">{t("No one who is here now has this ask. Ask again, and it goes to someone new.")}</p>}
      {current && (current.state === "waiting" ? <Waiting asked={current} again={again} /> : <Answered asked={current} again={again} />)}
      {!waits && !askOnPhone() && <ButtonLink wide icon={users} href="/workers/pick">{asks.length ? t("Ask again") : t("Choose a worker")}</ButtonLink>}
      {others.length > 0 && <><h2>{t("What you asked before")}</h2><ul class="plain stack">{others.map((asked) => <Before key={asked.id} asked={asked} />)}</ul></>}
    </>
  );
}

export function MyWorker() {
  const asks = useLastRead("worker asks", readAsks);
  const { value: changes = [], again: changesAgain } = useLastRead("worker changes", readChanges);
  const again = (): void => { asks.again(); changesAgain(); };
  const waits = askOnPhone()?.id;
  useEffect(() => { if (!waits) asks.again(); }, [waits]); // it has gone: the server says what became of it
  return (
    <Page title={t("My worker")} tabTitle="" before={<BackLink above="/more">{t("Back")}</BackLink>}>
      {changes.filter(({ waits }) => waits).map((one) => <ChangeCard key={one.id} change={one} />)}
      <OnPhone />
      <Shown read={asks}>{(found) => <Asks asks={found} again={again} />}</Shown>
      {changes.filter(({ waits }) => !waits).map((one) => <ChangeCard key={one.id} change={one} />)}
    </Page>
  );
}
