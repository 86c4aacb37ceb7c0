/** What a phone without a PIN of ours shows: the invitation, and the steps after it, each loaded when it is first reached. */
import { match, path, type Route } from "../../router";
import { ScreenLoader } from "../../screen_loader";
import { Button } from "../../ui/button/button";
import { Page } from "../../ui/page/page";
import { Busy, ErrorState } from "../../ui/state/state";
import { t } from "../../words";
import { Invited } from "./invited";

const trying = () => import("./trying/screen");
const steps: readonly Route[] = [
  { path: "/start/before", screen: () => import("./before/screen") },
  { path: "/start/card", screen: () => import("./card/screen") },
  { path: "/start/try", screen: trying },
  { path: "/start/try/:step", screen: trying },
  { path: "/start/:step", screen: () => import("./joining/screen") },
];

const failed = (again: () => void) => (
  <Page title={t("We could not open this.")} tabTitle="" centred>
    <ErrorState words={t("Check your signal. Then try again.")}><Button onClick={again}>{t("Try again")}</Button></ErrorState>
  </Page>
);

export default function Start() {
  const at = match(steps, path.value);
  if (!at) return <Invited />;
  return <ScreenLoader route={at.route} params={at.params} busy={<main class="page"><Busy words={t("One moment.")} /></main>} failed={failed} />;
}
