/** A shared tablet in a young person's hands (K4). One address for all of it: the steps are in page memory, so that nothing of them is left in the history. */
import { useEffect, useState } from "preact/hooks";
import { bring } from "../../carried";
import { findDevice } from "../../device";
import { path } from "../../router";
import { Button } from "../../ui/button/button";
import { Page } from "../../ui/page/page";
import { Busy } from "../../ui/state/state";
import { t } from "../../words";
import { readFragment } from "../start/invitation_link";
import { Answered, Asked } from "./asked_one";
import { SayItAgain } from "./again_one";
import { Back } from "./back";
import { Begin } from "./begin";
import { Choose } from "./choose";
import { Done } from "./done";
import { Bin, End } from "./end";
import { bin, isOnItsWay, keepForMe } from "./ending";
import { Limits } from "./limits";
import { ReadBack } from "./read_back";
import { Say, StartWith } from "./say";
import { type Opened, ended, enterBeforeSetUp, known, open, paused, saying, takeTicket, told } from "./state";
import { StaffDoor } from "./staff_door";
import { step, stepBack, type StepName } from "./steps";
import { TypeWords } from "./type_words";
import { WhoTypes } from "./who_types";
import "./tablet.css";

type Opening = Opened | "opening" | "own_phone";

/** Somebody's own phone is no shared tablet: what is wiped at the end would be theirs. */
async function opened(): Promise<Opening> {
  const device = await findDevice().catch(() => undefined);
  return device ? "own_phone" : open();
}

function Closed({ title, words, onAgain }: { title: string; words: string; onAgain?: () => void }) {
  return (
    <Page title={title} tabTitle="" centred>
      <p>{words}</p>
      {onAgain && <Button wide onClick={onAgain}>{t("Try again")}</Button>}
      <StaffDoor />
    </Page>
  );
}

function Paused() {
  const [trouble, setTrouble] = useState("");
  const goOn = async (): Promise<void> => {
    if (await enterBeforeSetUp() || !navigator.onLine) paused.value = false;
    else setTrouble(t("We could not open it. Try again."));
  };
  return (
    <Page title={t("Still there?")} tabTitle="" centred>
      <p>{isOnItsWay() ? t("We hid your words for a bit.") : t("We hid your words for a bit. They are not sent.")}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <div class="stack">
        <Button wide onClick={() => void goOn()}>{t("Go on")}</Button>
        <Button wide onClick={() => { paused.value = false; step.value = "end"; }}>{t("I want to stop")}</Button>
      </div>
    </Page>
  );
}

/** Somebody with a key, whose words this tablet could not keep: only their six words show them again. */
function NotKept() {
  const [trouble, setTrouble] = useState("");
  const keep = (): void => void keepForMe().catch(() => setTrouble(t("We could not keep them here yet. Try again.")));
  return (
    <Page title={t("Still there?")} tabTitle="" centred>
      <p>{t("We hid your words for a bit. They are not sent.")} {t("They are not kept yet.")}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <div class="stack equal">
        <Button wide onClick={() => { step.value = "words"; }}>{t("Type my six words")}</Button>
        <Button wide onClick={keep}>{t("Keep for me")}</Button>
        <Bin onYes={() => void bin()} />
      </div>
    </Page>
  );
}

function Step() {
  const is_theirs = told.value?.enrolled;
  if (paused.value && !(is_theirs && step.value === "words")) return is_theirs ? <NotKept /> : <Paused />;
  if (ended.value) return <Done />;
  switch (step.value) {
    case "begin": return <Begin />;
    case "words": return <TypeWords />;
    case "choose": return <Choose />;
    case "asked": return <Asked />;
    case "again": return <SayItAgain />;
    case "answered": return <Answered />;
    case "limits": return <Limits />;
    case "hands": return <WhoTypes />;
    case "start": return <StartWith />;
    case "say": return saying.value ? <Say /> : <StartWith />;
    case "read_back": return <ReadBack />;
    case "end": return <End />;
  }
}

/** What a step back leads to: words that are gone are not shown, what is on its way is not changed, six words are not asked for again, an answer is not given twice. */
function backTo(to: StepName): StepName {
  if (isOnItsWay()) return step.value;
  if (["say", "read_back", "end"].includes(to) && !saying.value) return known.value ? "start" : "begin";
  if (["begin", "words", "limits"].includes(to) && known.value) return "hands";
  if (["asked", "again", "answered"].includes(to)) return known.value ? "choose" : "begin";
  return to;
}

/** Both addresses are one piece of code: giving it back must work with no signal. */
export default () => (path.value === "/tablet/back" ? <Back /> : <Tablet />);

function Tablet() {
  const [state, setState] = useState<Opening>(told.value ? "open" : "opening");
  const begin = (): void => { setState("opening"); void opened().then(setState, () => setState("offline")); };
  useEffect(() => {
    const taken = takeTicket();
    if (taken) step.value = "begin";
    if (taken?.invitation) step.invitation = readFragment(taken.invitation);
    if (taken || !told.value) begin();
    void bring(saying.value?.voice_id).catch(() => undefined);
    if (known.value && step.value === "begin") step.value = "hands"; // back from setting up the app here
    return stepBack(backTo);
  }, []);
  if (state === "open" && told.value) return <Step />;
  switch (state) {
    case "own_phone": return <Closed title={t("This is somebody’s own phone.")} words={t("Use a shared tablet for this.")} />;
    case "offline": return <Closed title={t("No signal.")} words={t("Find some signal to start.")} onAgain={begin} />;
    case "opening": return <main class="page" id="main"><Busy words={t("One moment.")} /></main>;
    default: return <Closed title={t("All done here.")} words={t("Ask your worker if you want to say more.")} />;
  }
}
