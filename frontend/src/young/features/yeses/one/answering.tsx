/** Saying yes, no, not clear yet or later: choices that look the same. One question after another, and Back keeps what was picked. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Problem } from "../../../../api";
import { Button } from "../../../../ui/button/button";
import { type Choice, ChoiceList, TapList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary, NO_FIELD } from "../../../../ui/error_summary/error_summary";
import { PersonToken } from "../../../../ui/person_token/person_token";
import { t } from "../../../../words";
import { troubleTitle } from "../../../form_trouble";
import { useSteps } from "../../steps";
import { roleWords, toneOf } from "../../voices/roles";
import type { Company } from "../../voices/state";
import { topicOf } from "../../voices/shown";
import { useEveryVoice } from "../../voices/state";
import { TheSheet } from "../sheet";
import { type Answer, answerRequest, type Given, type Request } from "../state";
import { troubleIn } from "../trouble";

type Step = "read" | "who" | "things" | "company" | "own_phone";
interface Props {
  request: Request; onAnswer: (request: Request) => void; onNewer: () => void;
  /** On a shared tablet an adult is always near, and nothing sent earlier can be picked: neither is asked. */
  onTablet?: boolean;
}

const personChoice = ({ id, first_name, what }: Request["people"][number]): Choice<string> =>
  ({ value: id, word: first_name, hint: roleWords(what), picture: <PersonToken name={first_name} tone={toneOf(what)} /> });

function Things({ meeting, value, onChange }: { meeting: boolean; value: string[]; onChange: (ids: string[]) => void }) {
  const voices = useEveryVoice();
  const sent = voices.filter(({ state, about }) => state === "sent" && about.kind !== "worker");
  if (!sent.length) return <p>{meeting ? t("You have not sent anything yet. Say something first, and come back.") : t("You have not sent anything yet. So there is no old thing to show.")}</p>;
  return <ChoiceList many name="thing" question={t("Old things they can see too")} hideQuestion choices={sent.map((voice) => ({ value: voice.id, word: `“${topicOf(voice)}”` }))} value={value} onChange={onChange} />;
}

/** What is missing, or why it did not go; shown at its question only. */
interface Wrong { at: Step; title: string; words: string; attempt: number }
const Trouble = ({ wrong }: { wrong?: Wrong }) => <ErrorSummary title={wrong?.title ?? ""} errors={wrong ? { [NO_FIELD]: wrong.words } : {}} attempt={wrong?.attempt} />;

/** An error at the top, and Back and Go on below: the frame of each question. */
function Question({ title, more, wrong, children, onBack, onGo, go = t("Go on") }: { title: string; more?: string; wrong?: Wrong; children?: ComponentChildren; onBack: () => void; onGo?: () => void; go?: string }) {
  return (
    <>
      <Trouble wrong={wrong} />
      <h2 tabIndex={-1} data-question>{title}</h2>
      {more && <p>{more}</p>}
      {children}
      <div class="pair">
        <Button onClick={onBack}>{t("Go back")}</Button>
        {onGo && <Button onClick={onGo}>{go}</Button>}
      </div>
    </>
  );
}

function AskCompany({ onPick }: { onPick: (company: Company) => void }) {
  const choices = [{ value: "alone", word: t("No") }, { value: "with_adult", word: t("Yes") }, { value: "not_sure", word: t("Not sure") }] as const;
  return <TapList question={t("Is an adult with you?")} hideQuestion choices={choices} onPick={onPick} />;
}

export function Answering({ request, onAnswer, onNewer, onTablet }: Props) {
  const [step, on, leave] = useSteps<Step>("read");
  const [people, setPeople] = useState<string[]>([]);
  const [things, setThings] = useState<string[]>([]);
  const [latest, setWrong] = useState<Wrong>();
  const wrong = latest?.at === step ? latest : undefined;
  const [busy, setBusy] = useState(false);
  const tell = (title: string, words: string, at = step): void => setWrong((was) => ({ at, title, words, attempt: (was?.attempt ?? 0) + 1 }));
  const missing = (words: string): void => tell(troubleTitle(false), words);
  useEffect(() => { setPeople([]); setThings([]); }, [request.version_id]); // what was picked was picked for other words

  async function say(answer: Answer, given: Given = {}): Promise<void> {
    if (busy) return;
    setBusy(true);
    // A tablet goes on to a step of its own, so there is nothing to leave.
    await answerRequest(request, answer, given).then((answered) => { if (!onTablet) leave(); onAnswer(answered); }, (failed: unknown) => {
      const anew = failed instanceof Problem && ["newer", "answered", "over"].includes(failed.code); // meanwhile: what stands now is shown
      tell(troubleTitle(true), troubleIn(failed), anew ? "read" : step);
      if (anew) { leave(); onNewer(); }
    });
    setBusy(false);
  }
  function afterWho(): void {
    if (!people.length) return missing(t("Pick at least one person, or say no."));
    if (onTablet) return void say("yes", { reader_ids: people, with_adult: "with_adult" });
    on(request.can_show_former ? "things" : "company");
  }
  const afterThings = (): void => (request.yes_to === "meeting" && !things.length ? missing(t("Pick at least one thing they can bring.")) : on("company"));
  const shared = { wrong, onBack: () => history.back() };

  if (step === "who") {
    return (
      <Question {...shared} title={t("Who do you say yes to?")} more={t("You can pick some and leave some out.")} onGo={afterWho} go={onTablet ? t("Say yes") : undefined}>
        <ChoiceList many name="who" question={t("Who do you say yes to?")} hideQuestion choices={request.people.map(personChoice)} value={people} onChange={setPeople} />
        {onTablet && <p class="small">{t("A yes here waits a day. Then you say it again, alone.")}</p>}
      </Question>
    );
  }
  if (step === "own_phone") {
    return <Question {...shared} title={t("Say yes to this on your own phone")} more={t("You pick what they can bring. This tablet shows none of your things.")} />;
  }
  if (step === "things") {
    const meeting = request.yes_to === "meeting";
    return (
      <Question {...shared} title={meeting ? t("What can they bring?") : t("Can they see old things too?")} more={meeting ? undefined : t("Pick some, or none. None is fine.")} onGo={afterThings}>
        <Things meeting={meeting} value={things} onChange={setThings} />
      </Question>
    );
  }
  if (step === "company") {
    const given = (with_adult: Company): Given => ({ reader_ids: people, record_ids: things, with_adult });
    return (
      <Question {...shared} title={t("Is an adult with you?")} more={t("We want it to be your own choice.")}>
        <AskCompany onPick={(company) => void say("yes", given(company))} />
        <p class="small">{t("If you tap Yes or Not sure, we wait a day. Then we ask you again.")}</p>
      </Question>
    );
  }
  return (
    <>
      <Trouble wrong={wrong} />
      {request.sheet && <TheSheet sheet={request.sheet} />}
      {request.why && <p class="small">{t("{name} thinks you get this. They wrote: “{why}”", { name: request.asked_by.first_name, why: request.why })}</p>}
      <div class="stack">
        <Button wide busy={busy} onClick={() => on(onTablet && request.yes_to === "meeting" ? "own_phone" : "who")}>{t("Yes, and I pick who")}</Button>
        <Button wide busy={busy} onClick={() => void say("no")}>{t("No")}</Button>
        <Button wide busy={busy} onClick={() => void say("unclear")}>{t("I do not get it yet")}</Button>
        <Button wide busy={busy} onClick={() => void say("later")}>{t("Ask me later")}</Button>
      </div>
    </>
  );
}
