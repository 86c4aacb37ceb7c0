/** S1, the invitation. Says what this is and gives nothing away to a wrong reader: no name, no service, no plan. */
import { useEffect, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { go } from "../../router";
import { Button, ButtonLink } from "../../ui/button/button";
import { Doorway, Lamp, Table } from "../../ui/illustration/illustration";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import { type Invitation, invitation, linkWasCut } from "./invitation_link";
import { askState, decline, type InvitationState, invitationState } from "./invitation_state";
import { Languages } from "./languages";
import { findBegun } from "./new_device";
import "./start.css";


/** The two words are how somebody knows that the link is from whom they think. One is said by voice when the link itself could be read on its way. */
export function CheckWords({ check1, check2, id }: Pick<Invitation, "check1" | "check2" | "id">) {
  const close = t("If no one told you two words, close this.");
  if (!id) return <p class="small">{t("Your card has two more words on it. They should match the two words you were told.")} {close}</p>;
  if (!check1) return <p class="small">{close}</p>;
  const shown = <strong class="check-words">{check2 ? `${check1} ${check2}` : check1}</strong>;
  const line = check2 ? t("Did they tell you two words? They should match:") : t("Did they tell you two words? The first should be:");
  const byVoice = check2 ? "" : `${t("They tell you the second one out loud.")} `;
  return <p class="small">{line} {shown}. {byVoice}{close}</p>;
}

/** Something else than an open invitation: one picture, one line, and ways on. */
function Instead({ title, words, picture = <Doorway />, children }: { title: string; words: string; picture?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <Page title={title} tabTitle="" before={picture}>
      <p>{words}</p>
      <div class="stack push-down">{children}</div>
    </Page>
  );
}

function ThreeWays({ id }: { id?: string }) {
  return (
    <>
      <div class="stack">
        <ButtonLink href="/start/what" wide>{t("Show me")}</ButtonLink>
        <ButtonLink href="/start/try" wide>{t("Have a go first")}</ButtonLink>
        <Button wide onClick={() => void decline(id)}>{t("No thanks")}</Button>
      </div>
      <div class="links">
        <a class="big-link" href="/start/not-me">{t("This is not for me")}</a>
        <a class="big-link" href="/start/before">{t("I have been here before")}</a>
      </div>
    </>
  );
}

function Open({ link, state }: { link: Invitation; state: InvitationState }) {
  return (
    <Page title={t("Hi. Someone you know sent you this.")} tabTitle="" before={<Table />}>
      <p>{t("It is a place to say what you think, in your own way.")}</p>
      <p>{t("Have a look first. You can say no.")}</p>
      <CheckWords {...link} />
      {state === "offline" && <p class="note" role="status">{t("No signal. Your link still works. Try again later.")}</p>}
      <div class="push-down stack"><ThreeWays id={link.id} /></div>
      <Languages />
    </Page>
  );
}

/** No link in hand: somebody came by the address alone, or reloaded the page. */
function NoLink({ begun }: { begun: boolean }) {
  const cut = linkWasCut.value;
  return (
    <Page title={cut ? t("Part of your link is missing.") : t("Hi.")} tabTitle="" before={<Table />}>
      {cut ? <p>{t("Ask the person who sent it. They can send it again.")}</p> : <p>{t("It is a place to say what you think, in your own way.")}</p>}
      {!cut && <p>{t("To start, open your link again, or use your card. Someone you know can give you one.")}</p>}
      <div class="stack push-down">
        {begun && <ButtonLink href="/start/finish" wide>{t("I made a PIN here")}</ButtonLink>}
        <ButtonLink href="/start/card" wide>{t("I have words on a card")}</ButtonLink>
        <ButtonLink href="/start/before" wide>{t("I have been here before")}</ButtonLink>
        <ButtonLink href="/start/try" wide>{t("Have a go first")}</ButtonLink>
      </div>
      <Languages />
    </Page>
  );
}

function changeMind(): void {
  invitationState.value = "open";
  go("/", { replace: true });
}

const Declined = () => (
  <Instead title={t("That is fine.")} words={t("No one will be cross. You can change your mind.")}>
    <Button wide onClick={changeMind}>{t("Go back")}</Button>
  </Instead>
);
const Ended = () => (
  <Instead title={t("This link has run out.")} words={t("That is OK. Ask for a new one.")}>
    <ButtonLink href="/start/card" wide>{t("I have words on a card")}</ButtonLink>
    <ButtonLink href="/start/before" wide>{t("I have been here before")}</ButtonLink>
  </Instead>
);
const Used = ({ begun }: { begun: boolean }) => (
  <Instead title={t("This link was used on a phone already.")} words={t("If that was not you, tell your worker.")} picture={<Lamp />}>
    {begun && <ButtonLink href="/start/finish" wide>{t("I made a PIN here")}</ButtonLink>}
    <ButtonLink href="/start/before" wide>{t("I have been here before")}</ButtonLink>
  </Instead>
);

export function Invited() {
  const link = invitation.value;
  const id = link?.id;
  const [begun, setBegun] = useState(false);
  useEffect(() => { void findBegun().then((found) => setBegun(found !== undefined), () => undefined); }, []);
  useEffect(() => {
    if (!id) return undefined;
    const askAgain = (): void => void askState(id);
    askAgain();
    addEventListener("online", askAgain);
    return () => removeEventListener("online", askAgain);
  }, [id]);
  const state = invitationState.value;
  if (state === "declined") return <Declined />;
  if (!link) return <NoLink begun={begun} />;
  if (state === "used") return <Used begun={begun} />;
  if (state === "ended") return <Ended />;
  return <Open link={link} state={state} />;
}
