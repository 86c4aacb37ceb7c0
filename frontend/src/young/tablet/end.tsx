/** What becomes of it: “Send”, “Keep for me” or “Bin it”, each as big as the others. Before set-up there is nobody to keep it for but a worker. */
import { useEffect, useState } from "preact/hooks";
import { Problem } from "../../api";
import { BackLink } from "../../ui/back_link/back_link";
import { Button } from "../../ui/button/button";
import { ChoiceList } from "../../ui/choice_list/choice_list";
import { Confirm } from "../../ui/confirm/confirm";
import { Page } from "../../ui/page/page";
import { PersonToken } from "../../ui/person_token/person_token";
import { t } from "../../words";
import { useTrouble } from "../form_trouble";
import { CoverSwitches } from "../features/voices/who/cover_switches";
import { coverBody } from "../features/voices/cover";
import { roleWords, toneOf } from "../features/voices/roles";
import { type Adult, readAdults } from "../features/voices/sending";
import { bin, isOnItsWay, keepForMe, sendBeforeSetUp, sendTo } from "./ending";
import { Scribe } from "./say";
import { known, saying, told } from "./state";
import { step } from "./steps";

/** Asks once more: words that are binned cannot be got back. */
export const Bin = ({ onYes }: { onYes: () => void }) => (
  <Confirm ask={t("Bin it")} question={t("Bin this?")} more={t("It will be gone. We can’t get it back.")} yes={t("Bin it")} no={t("Keep it")} onYes={onYes} />
);

/** Whoever works with them and can hold a key: on a tablet nobody new is picked. */
function useWorkers(): readonly Adult[] {
  const [adults, setAdults] = useState<readonly Adult[]>([]);
  useEffect(() => {
    if (known.value && told.value?.enrolled) readAdults().then((all) => setAdults(all.filter(({ works_with_me, ready }) => works_with_me && ready)), () => undefined);
  }, []);
  return adults;
}

function why(error: unknown): string {
  return error instanceof Problem ? error.detail || t("We could not send it. Try again.") : t("Something went wrong here. Nothing is lost. Try again.");
}

function People({ adults, ids, onPick }: { adults: readonly Adult[]; ids: readonly string[]; onPick: (ids: string[]) => void }) {
  if (!adults.length) return null;
  const choices = adults.map(({ id, first_name, what }) => ({ value: id, word: first_name, hint: roleWords(what), picture: <PersonToken name={first_name} tone={toneOf(what)} /> }));
  return (
    <>
      <ChoiceList many name="reader" question={t("Want someone to read it? Pick who.")} choices={choices} value={ids} onChange={onPick} />
      <CoverSwitches adults={adults} ids={ids} />
    </>
  );
}

export function End() {
  const { worker, enrolled } = told.value!;
  const adults = useWorkers();
  const [ids, setIds] = useState<readonly string[]>([]);
  const trouble = useTrouble();
  const busy = isOnItsWay(); // then there is no way back and no bin: what is on its way may be there already
  const empty = !saying.value?.words.trim();

  async function settle(act: () => Promise<void>): Promise<void> {
    if (empty) return trouble.missing(t("Write something first, or bin it."));
    try { await act(); } catch (fault) { trouble.notSent(why(fault)); }
  }
  const send = (): Promise<void> => settle(async () => {
    if (!enrolled) return sendBeforeSetUp();
    if (known.value && !ids.length) return trouble.missing(t("Pick who can read it."));
    await sendTo(adults.filter(({ id }) => ids.includes(id)), coverBody(adults, ids));
  });
  return (
    <Page title={t("What now?")} tabTitle="" before={!busy && <BackLink above="/tablet" onBack={() => { step.value = "say"; }}>{t("Back")}</BackLink>}>
      <Scribe />
      {trouble.box("settle")}
      {!known.value && <p role="status">{t("No signal. We keep it shut till there is some.")}</p>}
      {enrolled ? <People adults={adults} ids={ids} onPick={setIds} /> : <p>{t("“Send” lets {name} read it. Later you can say if it is right.", { name: worker.first_name })}</p>}
      {enrolled && !known.value && <p>{t("You can send it later, from your phone.")}</p>}
      <div class="stack equal" id="settle" tabIndex={-1}>
        {(!enrolled || known.value) && <Button wide busy={busy} onClick={() => void send()}>{t("Send")}</Button>}
        {enrolled && <Button wide busy={busy} onClick={() => void settle(keepForMe)}>{t("Keep for me")}</Button>}
        {!busy && <Bin onYes={() => void bin()} />}
      </div>
    </Page>
  );
}
