/** What is round every young person's screen: “Hide this”, “Listen”, “Aa” on top; “Get help now” and the tabs below; and what is shown while locked. */
import { useSignalEffect } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { findDevice } from "../../device";
import { hideThis, listenForShift } from "../../hide";
import { finding, moves, path, type Route } from "../../router";
import { ScreenLoader } from "../../screen_loader";
import { me, watchIdle } from "../../session";
import { wipeOldTryOuts } from "../../tryout";
import { Button } from "../../ui/button/button";
import { HelpBar } from "../../ui/help_bar/help_bar";
import { Page } from "../../ui/page/page";
import { Busy, ErrorState } from "../../ui/state/state";
import { TopBar } from "../../ui/top_bar/top_bar";
import { t } from "../../words";
import { LookPanel } from "../look/look_panel";
import { locked, lost, routes, start, tablet } from "../routes";
import { YoungTabs } from "./tabs";
import "./shell.css";

const hide = (): void => void hideThis(t("No connection"));
const found = finding(routes);

/** Which screen to show: open ones always, the others only unlocked; otherwise the lock, or the start on a phone with no PIN yet. */
export function routeFor(at: { route: Route } | undefined, unlocked: boolean, hasPin: boolean, onlyWrites = false): Route {
  if (at?.route.open) return at.route;
  if (onlyWrites && !at?.route.writes) return tablet;
  if (unlocked) return at?.route ?? lost;
  return hasPin ? locked : start;
}

/** Undefined until the phone's own store has answered. Asked again whenever somebody locks or unlocks. */
function useHasPin(): boolean | undefined {
  const [hasPin, setHasPin] = useState<boolean>();
  useSignalEffect(() => {
    void me.value;
    findDevice().then((device) => setHasPin(device !== undefined), () => setHasPin(false));
  });
  return hasPin;
}

const failed = (again: () => void) => (
  <Page title={t("We could not open this.")} centred>
    <ErrorState words={t("Check your signal. Then try again.")}><Button onClick={again}>{t("Try again")}</Button></ErrorState>
  </Page>
);

function Screen({ hasPin }: { hasPin: boolean }) {
  const at = found.value;
  const route = routeFor(at, me.value !== null, hasPin, (me.value?.scope ?? "full") !== "full");
  const params = route === at?.route ? at.params : {};
  return (
    <>
      <ScreenLoader route={route} params={params} busy={<main class="page"><Busy words={t("One moment.")} /></main>} failed={failed} />
      <footer class="bottom">
        <HelpBar href="/help">{t("Get help now")}</HelpBar>
        {me.value && route.tab && <YoungTabs current={route.tab} />}
      </footer>
    </>
  );
}

export function Shell() {
  const [look, setLook] = useState(false);
  const hasPin = useHasPin();
  useEffect(() => listenForShift(hide), []);
  useEffect(watchIdle, []);
  useEffect(() => { void wipeOldTryOuts().catch(() => undefined); }, []);
  useSignalEffect(() => { void path.value; if (moves.peek()) setLook(false); });
  const words = { hide: t("Hide this"), listen: t("Listen"), stop: t("Stop"), look: t("Text, colours and data") };
  return (
    <>
      <TopBar words={words} onHide={hide} open={look} onLook={() => setLook(!look)} panel={<LookPanel onDone={() => setLook(false)} />} />
      {hasPin === undefined ? <main class="page" /> : <Screen hasPin={hasPin} />}
    </>
  );
}
