/** The staff app begins here; it shares the ui with the young people's app and nothing else. */
import { render } from "preact";
import "../ui/base.css";
import { startRouter } from "../router";
import { me } from "../session";
import { applySettings, loadFontLater } from "../settings";
import { startWorker } from "../sw/register";
import { Shell } from "./shell/shell";

// The worker's scope is /staff/ with its slash.
if (location.pathname === "/staff") history.replaceState(null, "", "/staff/");
applySettings();
startRouter();
render(<Shell />, document.getElementById("app")!);
loadFontLater();
void startWorker("/staff/sw.js");
// What a shared tablet kept with no signal: its code comes after the first sign-in.
me.subscribe((who) => { if (who) void import("./taking_in").then(({ bringAndTakeIn }) => bringAndTakeIn()); });
