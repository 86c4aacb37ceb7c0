/** Read back what a worker typed for me, and say whether these are my words. Three answers of the same weight. */
import { useState } from "preact/hooks";
import check from "~icon/check";
import pencil from "~icon/pencil";
import volume from "~icon/volume-2";
import x from "~icon/x";
import { Offline, Problem } from "../../../api";
import { go } from "../../../router";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../ui/button/button";
import { Confirm } from "../../../ui/confirm/confirm";
import { Page } from "../../../ui/page/page";
import { Quote } from "../../../ui/quote/quote";
import { canListen, listen, listening } from "../../../ui/top_bar/listen";
import { t } from "../../../words";
import { dayWords } from "../days";
import { Shown } from "../last_read/shown";
import { useLastRead } from "../last_read/state";
import { feelingWord } from "../voices/feelings";
import { ending } from "../voices/sending";
import { sayInstead } from "../voices/writing";
import { confirmWords, notMyWords, type Proposal, readProposal } from "./state";
import "./proposals.css";

const troubleIn = (error: unknown): string => {
  if (error instanceof Offline) return t("No signal. Try again when there is signal.");
  if (error instanceof Problem && error.code === "newer_words") return t("There are newer words now. Read those first.");
  return t("We could not do that. Try again.");
};

function Words({ proposal: { feeling, words, typed_by, interpreter, typed_at, typing } }: { proposal: Proposal }) {
  const name = typed_by.first_name;
  const aloud = [feeling && feelingWord(feeling), words].filter(Boolean).join(". ");
  return (
    <>
      <div class="typed-words">
        <Quote label={typing === "self" ? t("You typed this on {day}", { day: dayWords(typed_at) }) : t("{name} typed this on {day}", { name, day: dayWords(typed_at) })}>
          {feeling && <strong>{feelingWord(feeling)}{words ? "\n" : ""}</strong>}
          {words}
        </Quote>
      </div>
      {interpreter && <p class="small">{t("Someone helped with the language.")}</p>}
      {canListen() && <Button icon={volume} aria-pressed={listening.value} onClick={() => listen(aloud)}>{listening.value ? t("Stop") : t("Read it back to me")}</Button>}
    </>
  );
}

function Answers({ proposal, again, onGone }: { proposal: Proposal; again: () => void; onGone: (name: string) => void }) {
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const { first_name: name, works_with_me } = proposal.typed_by;
  async function answer(act: () => Promise<void>): Promise<void> {
    if (busy) return;
    setBusy(true);
    await act().catch((error: unknown) => { setTrouble(troubleIn(error)); if (error instanceof Problem) again(); });
    setBusy(false);
  }
  const yes = async (): Promise<void> => { ending.value = { kind: "sent", voice: await confirmWords(proposal) }; go("/say/done", { replace: true }); };
  const change = async (): Promise<void> => { await sayInstead(proposal); go("/say/words"); };
  const no = async (): Promise<void> => onGone(await notMyWords(proposal.id));
  return (
    <>
      <p>{t("Until you say yes, it is not your view.")} {works_with_me ? t("If you say yes, it goes to {name}.", { name }) : t("{name} does not work with you now. Tap “Change it” to pick who sees it.", { name })}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <div class="stack">
        {works_with_me && <Button wide icon={check} busy={busy} onClick={() => void answer(yes)}>{t("Yes, those are my words")}</Button>}
        <Button wide icon={pencil} busy={busy} onClick={() => void answer(change)}>{t("Change it")}</Button>
        <Confirm wide ask={t("Not my words")} icon={x} question={t("Not your words?")} more={t("It will be gone. We can’t get it back.")} yes={t("Not my words")} no={t("Go back")} onYes={() => void answer(no)} />
      </div>
    </>
  );
}

function Gone({ name }: { name: string }) {
  return (
    <Page title={t("It is gone.")} tabTitle="" centred>
      <p>{t("No one can read it here now.")}</p>
      <p>{t("{name} heard this and may still have to act.", { name })}</p>
      <div class="stack push-down"><ButtonLink wide href="/">{t("Go to Today")}</ButtonLink></div>
    </Page>
  );
}

function OneProposal({ id }: { id: string }) {
  const read = useLastRead<Proposal>(`proposal ${id}`, () => readProposal(id));
  const [heardBy, setHeardBy] = useState("");
  if (heardBy) return <Gone name={heardBy} />;
  return (
    <Page title={t("Are these your words?")} tabTitle="" before={<BackLink above="/">{t("Back")}</BackLink>}>
      <Shown read={read}>
        {(proposal) => <><Words proposal={proposal} /><Answers proposal={proposal} again={read.again} onGone={setHeardBy} /></>}
      </Shown>
    </Page>
  );
}

export default ({ params }: { params: { id?: string } }) => <OneProposal key={params.id} id={params.id!} />;
