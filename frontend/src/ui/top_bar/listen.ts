/** Reads the page's main text aloud with the phone's own voice. Nothing leaves the phone unless its voice does; the button hides where there is none. */
import { signal } from "@preact/signals";
import { language } from "../../words";

export const listening = signal(false);

export const canListen = (): boolean => "speechSynthesis" in window && "SpeechSynthesisUtterance" in window;

export function stopListening(): void {
  if (canListen()) speechSynthesis.cancel();
  listening.value = false;
}

/** Reads given words, or the whole screen; a second call stops. */
export function listen(words?: unknown): void {
  if (listening.value) return stopListening();
  const text = typeof words === "string" ? words : document.querySelector<HTMLElement>("main")?.innerText ?? "";
  const speech = new SpeechSynthesisUtterance(text);
  speech.lang = language.value;
  speech.onend = speech.onerror = () => { listening.value = false; };
  listening.value = true;
  speechSynthesis.speak(speech);
}
