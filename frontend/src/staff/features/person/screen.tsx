/** One young person: who works with them, their plan, and what they sent me. */
import keyRound from "~icon/key-round";
import qrCode from "~icon/qr-code";
import tablet from "~icon/tablet";
import { me } from "../../../session";
import { BackLink } from "../../../ui/back_link/back_link";
import { ButtonLink } from "../../../ui/button/button";
import { Facts } from "../../../ui/facts/facts";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { ErrorState } from "../../../ui/state/state";
import { t } from "../../../words";
import { Shown, useAsked } from "../../asked";
import { BehindStepUp, useStepUp } from "../../step_up";
import { InvitationTag } from "../people/invitation_tag";
import { findPerson, type Person } from "../people/state";
import { listEnrolments } from "../enrolments/state";
import { PersonCell } from "../to_answer/person_cell";
import { nameOf } from "../to_answer/words";
import { Birthday } from "./birthday";
import { PlansOf } from "./plans_of";
import { AskedOf } from "../holding/asked_of";
import { MyChanges } from "../preferred_worker/my_changes";
import { TypedFor } from "../type_for/typed_for";
import { YesesOf } from "../yeses/yeses_of";
import { VoicesOf } from "./voices_of";
import { Workers } from "./workers";
import "../to_answer/to_answer.css";
import "./person.css";

/** A session on this tablet: for whoever works with them. */
function HandOver({ person }: { person: Person }) {
  const mine = person.workers.some(({ id }) => id === me.value?.person_id) && me.value?.capabilities.includes("type_for");
  return mine ? <ButtonLink icon={tablet} href={`/staff/people/${person.id}/hand-over`}>{t("Hand over this tablet")}</ButtonLink> : null;
}

function Invite({ person }: { person: Person }) {
  if (person.enrolled || !me.value?.capabilities.includes("invite")) return null;
  return <ButtonLink icon={qrCode} href={`/staff/invite/${person.id}`}>{person.invitation === "none" ? t("Invite") : t("Make a new invitation")}</ButtonLink>;
}

/** Set up, and no second adult has seen or spoken to them yet. Whoever invited them is not offered to say so. */
function NotConfirmed({ person }: { person: Person }) {
  if (!person.enrolled || person.confirmed || !me.value?.capabilities.includes("confirm_enrolment")) return null;
  return <ConfirmLink person={person} />;
}

function ConfirmLink({ person }: { person: Person }) {
  const asked = useAsked(async () => (await listEnrolments()).find(({ young_person_id }) => young_person_id === person.id) ?? null, person.id);
  if (!asked.value) return null;
  if (!asked.value.mine_to_confirm) return <p class="small">{t("You invited them, so somebody else confirms.")}</p>;
  return <p><ButtonLink href={`/staff/to-confirm/${person.id}`}>{t("Confirm that it was really them")}</ButtonLink></p>;
}

/** Lost phone, PIN and words: a keyworker or lead starts letting them back in. */
function LetBackIn({ person }: { person: Person }) {
  if (!person.enrolled || !me.value?.capabilities.includes("let_back_in")) return null;
  return <ButtonLink look="quiet" icon={keyRound} href={`/staff/people/${person.id}/back`}>{t("They lost phone, PIN and words")}</ButtonLink>;
}

function About({ person, onPerson }: { person: Person; onPerson: (person: Person) => void }) {
  const stepUp = useStepUp();
  return (
    <BehindStepUp stepUp={stepUp}><div class="person-page">
      <div class="stack person-side">
        <Card label={t("About them")}>
          <PersonCell person={{ ...person, confirmed: person.confirmed || !person.enrolled }} />
          <Facts rows={[[t("Name"), person.name], [t("Reference"), person.case_reference], [t("The app"), <InvitationTag key="tag" person={person} />]]} />
          <NotConfirmed person={person} />
          <Invite person={person} />
          <LetBackIn person={person} />
          <HandOver person={person} />
        </Card>
        <Birthday person={person} onPerson={onPerson} stepUp={stepUp} />
        <Workers person={person} onPerson={onPerson} stepUp={stepUp} />
      </div>
      <div class="stack person-main">
        <PlansOf person={person} />
        {me.value?.capabilities.includes("read_shared") && <VoicesOf person={person} />}
        <AskedOf person={person} />
        <TypedFor person={person} />
        <YesesOf person={person} />
        <MyChanges young_person_id={person.id} />
      </div>
    </div></BehindStepUp>
  );
}

export default function OnePerson({ params }: { params: { id?: string } }) {
  const asked = useAsked(() => findPerson(params.id!), params.id);
  return (
    <Page title={asked.value ? nameOf(asked.value) : t("Young person")} tabTitle={t("Young person")} wide before={<BackLink above="/staff/people">{t("People")}</BackLink>}>
      <Shown asked={asked}>{(person) => (person ? <About person={person} onPerson={asked.put} /> : <ErrorState words={t("This is not here, or it is not yours to open.")} />)}</Shown>
    </Page>
  );
}
