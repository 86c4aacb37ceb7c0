/** Starting it: what it does and does not do, and how they will get the words. */
import { useState } from "preact/hooks";
import link from "~icon/link";
import printer from "~icon/printer";
import qrCode from "~icon/qr-code";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button, ButtonLink } from "../../../../ui/button/button";
import { ChoiceList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary, type Errors } from "../../../../ui/error_summary/error_summary";
import { Page } from "../../../../ui/page/page";
import { ErrorState } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { Shown, troubleWords, useAsked } from "../../../asked";
import { BehindStepUp, useStepUp } from "../../../step_up";
import type { ToTheirPhone } from "../../invite/state";
import { findPerson, type Person } from "../../people/state";
import { nameOf } from "../../to_answer/words";
import { findWayBack, startWayBack } from "../state";
import "../../invite/invite.css";

/** The truth first: nobody gains sight, what only they could see is lost, and who still has an old phone can stop it. */
function Truth({ name }: { name: string }) {
  return (
    <>
      <p>{t("Only when everything is lost. With their phone and PIN, or with their six words, {name} gets in alone and loses nothing.", { name })}</p>
      <ol class="stack">
        <li>{t("You give them words for a new phone. The words open nothing yet.")}</li>
        <li>{t("Another adult who sees or speaks to them confirms it. Not you.")}</li>
        <li>{t("At least 24 hours later their new PIN works. What they shared comes back as each adult who holds it signs in.")}</li>
      </ol>
      <p>{t("You see nothing more than before, and nobody else does. What only {name} could see is lost for good: tell them now.", { name })}</p>
      <p>{t("Any phone they had shows a notice, with your name, and can stop this. No adult can put that notice away.")}</p>
    </>
  );
}

function Start({ person }: { person: Person }) {
  const name = nameOf(person);
  const stepUp = useStepUp();
  const [how, setHow] = useState<ToTheirPhone>();
  const [errors, setErrors] = useState<Errors>({});
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const show = (words: string): void => { setErrors({ "how-qr": words }); setAttempt((count) => count + 1); };
  const start = async (): Promise<void> => {
    if (!how) return show(t("Pick how they will get it."));
    setBusy(true);
    try {
      await stepUp.run(() => startWayBack(person.id, how));
      go(`/staff/people/${person.id}/back/give`, { replace: true });
    } catch (error) {
      show(troubleWords(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <BehindStepUp stepUp={stepUp}>
      <Truth name={name} />
      <ErrorSummary title={t("Not started yet")} errors={errors} attempt={attempt} />
      <ChoiceList name="how" question={t("ToTheirPhone will they get the words?")} value={how} onChange={setHow} choices={[
        { value: "qr" as const, word: t("They scan a code on my screen"), hint: t("Best when you are together."), icon: qrCode },
        { value: "link" as const, word: t("I send them a link"), hint: t("Only where nobody else reads it. You copy the link, and tell them two words by voice."), icon: link },
        { value: "card" as const, word: t("I print a card"), hint: t("They type six words from it."), icon: printer },
      ]} />
      <div><Button look="main" busy={busy} onClick={() => void start()}>{t("Start letting {name} back in", { name })}</Button></div>
    </BehindStepUp>
  );
}

const UnderWay = ({ id }: { id: string }) => (
  <>
    <p>{t("Letting them back in was started already. It can be ended before a new one is started.")}</p>
    <div><ButtonLink look="main" href={`/staff/back-in/${id}`}>{t("See where it stands")}</ButtonLink></div>
  </>
);

export default function StartScreen({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(async () => ({ person: await findPerson(id), under_way: (await findWayBack(id))?.state }), id);
  return (
    <Page title={asked.value?.person ? t("Let {name} back in", { name: nameOf(asked.value.person) }) : t("Let them back in")} tabTitle={t("Let them back in")} before={<BackLink above={`/staff/people/${id}`}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>
        {({ person, under_way }) => {
          if (!person) return <ErrorState words={t("This is not here, or it is not yours to open.")} />;
          if (!person.enrolled) return <p>{t("They have not set up their app yet. Invite them instead.")}</p>;
          if (under_way && under_way !== "stopped") return <UnderWay id={id} />;
          return <>{under_way && <p class="notice">{t("They stopped the last one: they said it was not them. Talk to them first. Whoever started that one cannot start this one.")}</p>}<Start person={person} /></>;
        }}
      </Shown>
    </Page>
  );
}
