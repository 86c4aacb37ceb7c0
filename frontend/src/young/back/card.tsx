/** On Today, before everything else: somebody asked to let me in on a new phone. Only I can stop it from here, and only I can put it away. */
import { useEffect, useState } from "preact/hooks";
import smartphone from "~icon/smartphone";
import { Button, ButtonLink } from "../../ui/button/button";
import { Card } from "../../ui/card/card";
import { Tag } from "../../ui/tag/tag";
import { n, t } from "../../words";
import { dayWords } from "../features/days";
import { lastRead, readAgain } from "../features/last_read/state";
import { NOTICE, type Notice, type OutOfReach, putAway, readNotice, readOutOfReach, saidMine, stopIt } from "./state";
import { whenWords } from "./waits_for";

const isAlive = ({ state }: Notice): boolean => state === "open" || state === "taken_up" || state === "confirmed";
const keyOf = ({ state, started_at }: Notice): string => `${state} ${started_at}`;

function useAct(act: () => Promise<void>): { busy: boolean; trouble: string; run: () => void } {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const run = (): void => {
    if (busy) return;
    setBusy(true);
    act().then(() => setTrouble(""), () => { setTrouble(t("That did not work. Try again.")); void readAgain(NOTICE, readNotice); }).finally(() => setBusy(false));
  };
  return { busy, trouble, run };
}

function Asked({ told }: { told: Notice }) {
  const stopping = useAct(stopIt);
  const { started_by, started_at, state, confirmed_by, seen_how, opens_at } = told;
  return (
    <Card edge="news" label={t("A new phone")}>
      <Tag tone="sky" icon={smartphone}>{t("A new phone")}</Tag>
      <h2>{t("Somebody asked to let you in on a new phone. Was that you?")}</h2>
      {started_by && started_at && <p>{t("{name} asked on {day}.", { name: started_by.first_name, day: dayWords(started_at) })}</p>}
      {confirmed_by && <p>{seen_how === "spoke" ? t("{name} says they talked to you.", { name: confirmed_by.first_name }) : t("{name} says they saw you.", { name: confirmed_by.first_name })}</p>}
      {state !== "open" && <p>{t("A new phone is set up. It opens nothing yet.")}</p>}
      {opens_at && <p>{t("It opens your things from {when}. Then this phone stops.", { when: whenWords(opens_at) })}</p>}
      {stopping.trouble && <p role="alert">{stopping.trouble}</p>}
      <div class="pair">
        <Button busy={stopping.busy} onClick={stopping.run}>{t("No. Stop it")}</Button>
        <Button onClick={() => { saidMine.value = keyOf(told); }}>{t("That was me")}</Button>
      </div>
      <ButtonLink look="quiet" wide href="/help">{t("Find someone to tell")}</ButtonLink>
    </Card>
  );
}

function overWords({ state, over_at, over_by }: Notice): string {
  const day = over_at ? dayWords(over_at) : "";
  if (state === "stopped") return t("You stopped it on {day}. No one got in.", { day });
  if (over_by) return t("{name} ended it on {day}. No one got in.", { name: over_by.first_name, day });
  return t("It ran out. No one got in.");
}

function Over({ told }: { told: Notice }) {
  const away = useAct(putAway);
  return (
    <Card edge="news" label={t("A new phone")}>
      <Tag tone="sky" icon={smartphone}>{t("A new phone")}</Tag>
      <h2>{t("Somebody asked to let you in on a new phone.")}</h2>
      <p>{overWords(told)}</p>
      {told.state === "stopped" && <p>{t("Your worker’s boss can see that you stopped it. Is something wrong? Tell someone you trust, or get help.")}</p>}
      {away.trouble && <p role="alert">{away.trouble}</p>}
      <div class="pair">
        <Button busy={away.busy} onClick={away.run}>{t("OK")}</Button>
        <ButtonLink href="/help">{t("Find someone to tell")}</ButtonLink>
      </div>
    </Card>
  );
}

function BackIn({ told: { started_by, confirmed_by } }: { told: Notice }) {
  const [out, setOut] = useState<OutOfReach | null>(null);
  useEffect(() => { readOutOfReach().then(setOut, () => undefined); }, []);
  const away = useAct(putAway);
  return (
    <Card edge="news" label={t("You are back in.")}>
      <Tag tone="sky" icon={smartphone}>{t("A new phone")}</Tag>
      <h2>{t("You are back in.")}</h2>
      {started_by && confirmed_by && <p>{t("{name} started it. {name2} said it was you.", { name: started_by.first_name, name2: confirmed_by.first_name })}</p>}
      {out && out.promised > 0 && <p>{n("{n} thing still comes back. It does when an adult who has it signs in.", "{n} things still come back. They do when an adult who has them signs in.", out.promised)}</p>}
      <p>{out && out.shut > 0 ? n("{n} thing only you could see is lost. No one can open it.", "{n} things only you could see are lost. No one can open them.", out.shut) : t("Drafts only you could see are lost. No one can open them.")}</p>
      {away.trouble && <p role="alert">{away.trouble}</p>}
      <Button wide busy={away.busy} onClick={away.run}>{t("OK")}</Button>
    </Card>
  );
}

/** What Today has read; with no signal nothing is claimed either way. */
export function NewPhone() {
  const told = lastRead<Notice | null>(NOTICE).value.value;
  if (!told || saidMine.value === keyOf(told)) return null;
  if (told.state === "done") return <BackIn told={told} />;
  return isAlive(told) ? <Asked told={told} /> : <Over told={told} />;
}
