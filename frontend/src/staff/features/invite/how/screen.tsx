/** K2, second: how will they get it? */
import { useState } from "preact/hooks";
import link from "~icon/link";
import printer from "~icon/printer";
import qrCode from "~icon/qr-code";
import tabletIcon from "~icon/tablet";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { ChoiceList } from "../../../../ui/choice_list/choice_list";
import { ErrorSummary, type Errors } from "../../../../ui/error_summary/error_summary";
import { Switch } from "../../../../ui/field/field";
import { Page } from "../../../../ui/page/page";
import { ErrorState } from "../../../../ui/state/state";
import { t } from "../../../../words";
import { Shown, troubleWords, useAsked } from "../../../asked";
import { readTakingPart, standingHold, type TakingPartOf } from "../../holding/state";
import { findPerson, type Person } from "../../people/state";
import { nameOf } from "../../to_answer/words";
import { NotNow } from "../not_now";
import { choose, makeInvitation, onTheWay, stillToSay } from "../state";
import "../invite.css";

function OnlyTheirs({ id }: { id: string }) {
  return (
    <div class="notice" role="group" aria-label={t("Before you send a link")}>
      <p><strong>{t("Texts can be read by others. Is this number only theirs?")}</strong></p>
      <Switch id="only-theirs" label={t("Yes, only they read it")} hint={t("If you are not sure, show the code or print a card.")} checked={onTheWay(id).onlyTheirs} onChange={(onlyTheirs) => choose(id, { onlyTheirs })} />
    </div>
  );
}

/** Whom, and what stands in the way of asking them. Nobody who is in needs an invitation. */
async function find(id: string): Promise<{ person: Person; about?: TakingPartOf } | null> {
  const person = await findPerson(id);
  return person && { person, about: person.enrolled ? undefined : await readTakingPart(id) };
}

function How({ person: { id, invitation }, about, again }: { person: Person; about: TakingPartOf; again: () => void }) {
  const [errors, setErrors] = useState<Errors>({});
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const { how } = onTheWay(id);
  const show = (wrong: Errors): void => { setErrors(wrong); setAttempt((count) => count + 1); };
  const make = async (): Promise<void> => {
    const missing = stillToSay(onTheWay(id));
    if (missing === "how") return show({ "how-qr": t("Pick how they will get it.") });
    if (missing) return show({ "only-theirs": t("Say that only they read it, or pick another way.") });
    setBusy(true);
    try { await makeInvitation(id); go(`/staff/invite/${id}/check`); } catch (error) { show({ "how-qr": troubleWords(error) }); again(); } finally { setBusy(false); }
  };
  return (
    <>
      <ErrorSummary title={t("No invitation yet")} errors={errors} attempt={attempt} />
      <NotNow about={about} open={invitation === "open"} />
      {invitation === "open" && !standingHold(about.holds, "own_plan") && <p class="notice">{t("An invitation is open for them. A new one ends the old one.")}</p>}
      <ChoiceList name="how" question={t("How will they get it?")} value={how} onChange={(way) => choose(id, { how: way })} choices={[
        { value: "qr", word: t("They scan a code on my screen"), hint: t("Best when you are together."), icon: qrCode },
        { value: "link", word: t("I send them a link"), hint: t("You copy the link and send it yourself. You tell them two words by voice."), icon: link },
        { value: "tablet", word: t("On this tablet"), hint: t("You hand it over. Your own session ends first."), icon: tabletIcon },
        { value: "card", word: t("I print a card"), hint: t("They type six words from it."), icon: printer },
      ]} />
      {how === "link" && <OnlyTheirs id={id} />}
      <div><Button look="main" busy={busy} onClick={() => void make()}>{t("Make the invitation")}</Button></div>
    </>
  );
}

export default function HowScreen({ params }: { params: { id?: string } }) {
  const asked = useAsked(() => find(params.id!), params.id);
  const person = asked.value?.person;
  return (
    <Page title={person ? t("Invite {name}", { name: person.nickname ? nameOf(person) : person.name }) : t("Invite")} tabTitle={t("Invite")} before={<BackLink above="/staff/invite">{t("Back")}</BackLink>}>
      <Shown asked={asked}>
        {(found) => (!found ? <ErrorState words={t("This is not here, or it is not yours to open.")} /> : !found.about ? <p>{t("They have set up their app already. They need no invitation.")}</p> : <How person={found.person} about={found.about} again={asked.again} />)}
      </Shown>
    </Page>
  );
}
