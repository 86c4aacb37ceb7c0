/** K4, before the tablet changes hands: what the adult must know, and what will be gone from it. */
import { useState } from "preact/hooks";
import tablet from "~icon/tablet";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { ErrorSummary } from "../../../ui/error_summary/error_summary";
import { Page } from "../../../ui/page/page";
import { ErrorState } from "../../../ui/state/state";
import { t } from "../../../words";
import { Shown, troubleWords, useAsked } from "../../asked";
import { listUnsent } from "../../unsent";
import { onTheWay } from "../invite/state";
import { findPerson, type Person } from "../people/state";
import { nameOf } from "../to_answer/words";
import { beginHandOver, handOver } from "./state";

function WhatHappens({ person, invited }: { person: Person; invited: boolean }) {
  const name = person.nickname ? nameOf(person) : person.name;
  return (
    <ul>
      <li>{t("You are signed out. Nothing of yours stays on the tablet.")}</li>
      {person.enrolled && <li>{t("{name} types their six words. The tablet then only writes: it shows nothing they said before.", { name })}</li>}
      {!person.enrolled && invited && <li>{t("{name} can set up their app here. They copy six words onto their own card.", { name })}</li>}
      {!person.enrolled && <li>{t("Without setting up, what they send comes to you. It is theirs to confirm later, and no yes.")}</li>}
      <li>{t("They choose who types: just them, or you for them, word for word.")}</li>
      <li>{t("What they keep for themselves you cannot open.")}</li>
    </ul>
  );
}

/** The one thing to have read before somebody may start to tell. */
function IfTheyTell() {
  return (
    <Card label={t("If they start to tell you about harm")}>
      <h2>{t("If they start to tell you about harm")}</h2>
      <ol>
        <li>{t("Stop asking. Ask nothing more about it.")}</li>
        <li>{t("Keep the exact words.")}</li>
        <li>{t("Follow your procedure.")}</li>
      </ol>
      <p class="small">{t("If they bin it, you still heard it and may have to act. The tablet tells them so.")}</p>
    </Card>
  );
}

function Ready({ person }: { person: Person }) {
  const [begun] = useState(beginHandOver);
  const [error, setError] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const { made, how } = onTheWay(person.id);
  const invitation = how === "tablet" ? made?.url.split("#", 2)[1] : undefined;
  const give = async (): Promise<void> => {
    setBusy(true);
    try {
      await handOver(begun, person.id, invitation);
    } catch (fault) {
      setBusy(false);
      setError(troubleWords(fault));
      setAttempt((count) => count + 1);
    }
  };
  return (
    <>
      <ErrorSummary title={t("Not handed over")} errors={error ? { "hand-over": error } : {}} attempt={attempt} />
      <WhatHappens person={person} invited={invitation !== undefined} />
      <IfTheyTell />
      {listUnsent().length > 0 && <p class="notice">{t("What you began and did not save will be gone.")}</p>}
      <div><Button id="hand-over" look="main" icon={tablet} busy={busy} onClick={() => void give()}>{t("Hand over")}</Button></div>
      {!person.enrolled && invitation === undefined && <p class="small">{t("To let them set up their app here, make an invitation first and pick “On this tablet”.")}</p>}
    </>
  );
}

export default function HandOver({ params }: { params: { id?: string } }) {
  const asked = useAsked(() => findPerson(params.id!), params.id);
  return (
    <Page title={t("Hand over this tablet")} before={<BackLink above={`/staff/people/${params.id}`}>{t("Back")}</BackLink>}>
      <Shown asked={asked}>{(person) => (person ? <Ready person={person} /> : <ErrorState words={t("This is not here, or it is not yours to open.")} />)}</Shown>
    </Page>
  );
}
