/** Third question: who should hear it? One person outside the team, by name; never whom it is about. */
import { useEffect, useState } from "preact/hooks";
import { Offline } from "../../../../api";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../../ui/button/button";
import { type Choice, ChoiceList } from "../../../../ui/choice_list/choice_list";
import { Page } from "../../../../ui/page/page";
import { PersonToken } from "../../../../ui/person_token/person_token";
import { t } from "../../../../words";
import { useTrouble } from "../../../form_trouble";
import { Shown } from "../../last_read/shown";
import { readAgain, useLastRead } from "../../last_read/state";
import { toneOf } from "../../voices/roles";
import { beginOrGoOn, change, type Hearer, readComplaints, readHearers, sendIt, whoHears, wrong } from "../state";

const whatWords = (what: string): string => (what === "advocate" ? t("An advocate, on your side") : t("Runs meetings, not in the team"));
const choiceFor = ({ id, first_name, what }: Hearer): Choice<string> => ({ value: id, word: first_name, hint: whatWords(what), picture: <PersonToken name={first_name} tone={toneOf(what)} /> });

function Nobody() {
  return (
    <div class="stack">
      <p>{t("There is no one outside the team here now.")}</p>
      <ButtonLink wide href="/advocate">{t("Get an advocate")}</ButtonLink>
      <ButtonLink wide href="/help">{t("Get help now")}</ButtonLink>
    </div>
  );
}

function Picking({ hearers }: { hearers: readonly Hearer[] }) {
  const trouble = useTrouble();
  const [busy, setBusy] = useState(false);
  const can = whoHears(hearers, wrong.value?.about);
  const to = can.some(({ id }) => id === wrong.value?.to) ? wrong.value?.to : undefined;
  async function send(): Promise<void> {
    if (!to) return trouble.missing(t("Pick who should hear it."));
    setBusy(true);
    try {
      await sendIt();
      await readAgain("complaints 0", readComplaints);
      go("/wrong", { replace: true });
    } catch (error) {
      trouble.notSent(error instanceof Offline ? t("No signal. Try again when there is signal.") : t("We could not send it. Try again."));
      setBusy(false);
    }
  }
  if (!can.length) return <Nobody />;
  return (
    <>
      {trouble.box(`to-${can[0]!.id}`)}
      <ChoiceList name="to" question={t("Who should hear it?")} hideQuestion choices={can.map(choiceFor)} value={to} onChange={(picked) => { change({ to: picked }); trouble.clear(); }} />
      <p>{t("Only they can read it. It goes at once.")}</p>
      <Button wide busy={busy} onClick={() => void send()}>{t("Send")}</Button>
    </>
  );
}

export default function WhoHearsIt() {
  const read = useLastRead<Hearer[]>("hearers", readHearers);
  useEffect(() => { void beginOrGoOn().then(() => { if (!wrong.value?.words.trim()) go("/wrong", { replace: true }); }); }, []);
  return (
    <Page title={t("Who should hear it?")} tabTitle="" before={<BackLink above="/wrong/words">{t("Back")}</BackLink>}>
      <Shown read={read}>{(hearers) => <Picking hearers={hearers} />}</Shown>
    </Page>
  );
}
