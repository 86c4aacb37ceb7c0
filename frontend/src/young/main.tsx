/** The young people's app begins here. Kept tiny: everything but the shell is loaded when it is first shown. */
import { render } from "preact";
import languages from "virtual:words/young";
import "../ui/base.css";
import { startRouter } from "../router";
import { me } from "../session";
import { applySettings, loadFontLater, settings } from "../settings";
import { startWorker } from "../sw/register";
import { showLanguage } from "../words";
import { Shell } from "./shell/shell";
import { takeInvitation } from "./start/invitation_link";

takeInvitation();
applySettings();
startRouter();
const root = document.getElementById("app")!;
// The language first, so that nothing is shown twice; a slow one is not waited for longer than a breath.
await Promise.race([showLanguage(settings.value.language, languages), new Promise((done) => setTimeout(done, 1500))]);
render(<Shell />, root);
loadFontLater();
void startWorker("/sw.js");
// Nothing can be sent before the first sign-in, so its code is not part of the first visit.
me.subscribe((who) => { if (who) void import("../outbox").then(({ startOutbox }) => startOutbox()); });
me.subscribe((who) => { if (who) void import("./help/own_number").then(({ keepOwnNumber }) => keepOwnNumber(who.service)).catch(() => undefined); });
