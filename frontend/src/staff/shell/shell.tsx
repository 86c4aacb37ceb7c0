/** What is round every staff screen: the places somebody may go, who they are, and the way out. */
import { useEffect } from "preact/hooks";
import { finding } from "../../router";
import { ScreenLoader } from "../../screen_loader";
import { me, type Me, watchIdle } from "../../session";
import { getNewerApp, newerApp } from "../../sw/register";
import { Button } from "../../ui/button/button";
import { Page } from "../../ui/page/page";
import { Busy, ErrorState } from "../../ui/state/state";
import { t } from "../../words";
import { watchEndings } from "../leaving";
import { warnBeforeClosing } from "../unsent";
import { PLACES, routeFor, routes, signIn } from "../routes";
import { HelpTask } from "./help_task";
import { roleWord } from "./roles";
import { SignOut } from "./sign_out";
import { UnsentNotice } from "./unsent_notice";
import "./shell.css";

const found = finding(routes);

function TopNav({ who, current }: { who: Me; current?: string }) {
  const places = PLACES.filter(({ capabilities }) => capabilities.some((one) => who.capabilities.includes(one)));
  return (
    <header class="staff-bar">
      <div class="staff-bar-row">
        <a class="staff-name" href="/staff/">YouthVoice</a>
        {places.length > 0 && (
          <nav aria-label={t("Places")}>
            {places.map(({ href, word }) => <a key={href} href={href} aria-current={href === current ? "page" : undefined}>{t(word)}</a>)}
          </nav>
        )}
        <p class="staff-who">{who.name} · {roleWord(who.role)}</p>
        <SignOut />
      </div>
    </header>
  );
}

const failed = (again: () => void) => (
  <Page title={t("This page could not be loaded")} centred>
    <ErrorState words={t("Check your connection, then try again.")}><Button onClick={again}>{t("Try again")}</Button></ErrorState>
  </Page>
);

export function Shell() {
  useEffect(watchIdle, []);
  useEffect(watchEndings, []);
  useEffect(warnBeforeClosing, []);
  const at = found.value;
  const route = me.value ? routeFor(at?.route, me.value.capabilities) : signIn;
  return (
    <>
      <a class="skip" href="#main">{t("Skip to main content")}</a>
      {me.value ? <TopNav who={me.value} current={route.tab} /> : <header class="staff-bar"><div class="staff-bar-row"><span class="staff-name">YouthVoice</span></div></header>}
      {me.value && <HelpTask />}
      {me.value && <UnsentNotice />}
      {newerApp.value && <aside aria-label={t("About this app")}><p class="staff-notice">{t("A newer version is ready.")} <Button look="quiet" onClick={() => void getNewerApp()}>{t("Load it now")}</Button></p></aside>}
      <ScreenLoader route={route} params={route === at?.route ? at.params : {}} busy={<main class="page"><Busy words={t("Loading…")} /></main>} failed={failed} />
    </>
  );
}
