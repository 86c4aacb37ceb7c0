/** “Hide this” (experience 1.11): blank, drop keys, save, replace the history entry, leave. It must work with no signal and never wait for the server before blanking. */
import { render } from "preact";
import { endSession } from "./api";
import { dropKeys, saveAll } from "./session";

const NEUTRAL = "/away.html";
const PRESSES = 3;
const PRESS_WINDOW = 2_000; // ms for three presses of Shift

/** Where to go; a test gives its own. */
export interface WayOut { assign(url: string): void }

/** At once and without any word: an empty page in a plain colour. */
function blank(): void {
  document.documentElement.dataset.hidden = "";
  document.title = "\u200b";
  const root = document.getElementById("app");
  if (root) { render(null, root); root.replaceChildren(); }
}

function stayWithNoConnection(words: string): void {
  const page = document.createElement("p");
  page.textContent = words;
  page.className = "no-connection";
  document.body.replaceChildren(page);
  document.title = words;
  delete document.documentElement.dataset.hidden;
}

/** Takes the words of the offline page, in the reader's language. */
export async function hideThis(noConnection: string, out: WayOut = location): Promise<void> {
  const saving = saveAll(); // begins before the screens it reads from are gone; finishes below
  blank();
  endSession();
  dropKeys();
  await saving;
  history.replaceState(null, "", "/");
  if (navigator.onLine) out.assign(NEUTRAL);
  else stayWithNoConnection(noConnection);
}

/** Three presses of Shift with no other key between: single keys clash with typing and screen readers (GOV.UK's choice too). */
export function listenForShift(hide: () => void): () => void {
  let presses: number[] = [];
  const press = (event: KeyboardEvent): void => {
    if (event.repeat) return;
    presses = event.key === "Shift" ? [...presses.filter((at) => event.timeStamp - at < PRESS_WINDOW), event.timeStamp] : [];
    if (presses.length < PRESSES) return;
    presses = [];
    hide();
  };
  // A page that Back takes from the browser's memory holds nothing: load it afresh, which shows the lock.
  const shown = (event: PageTransitionEvent): void => { if (event.persisted && "hidden" in document.documentElement.dataset) location.reload(); };
  addEventListener("keydown", press);
  addEventListener("pageshow", shown);
  return () => { removeEventListener("keydown", press); removeEventListener("pageshow", shown); };
}
