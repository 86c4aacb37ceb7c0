/** A voice in a line: what it was called by its own words, and where it is now. Says only what the server or this phone knows to be so. */
import cloudUpload from "~icon/cloud-upload";
import eye from "~icon/eye";
import hourglass from "~icon/hourglass";
import lock from "~icon/lock";
import messageCircle from "~icon/message-circle";
import send from "~icon/send";
import undo from "~icon/undo-2";
import { MEASURES, POINTS, type Taps, wordsOf } from "../../../said/taps_words";
import type { Shapes } from "../../../ui/icon/icon";
import { n, t } from "../../../words";
import { dayWords } from "../days";
import { pickedReaders } from "./cover";
import { feelingWord } from "./feelings";
import { joined } from "./roles";
import type { About, Feeling, OnPhone, Reader, Voice } from "./state";

export interface Standing { words: string; icon: Shapes; tone: "plum" | "teal" | "sky" | "plain" }
const TOPIC = 60; // characters: what fits on one line of a phone, as the server cuts it too

/** What a voice without words is called: by what was tapped, the most telling first. */
function tapsTopic({ about, point, measure, statements, would_help }: Taps & { about?: About }): string | undefined {
  if (about?.kind === "service") return t("What it is like here");
  if (about?.kind === "worker") return about.first_name ? t("What it is like with {name}", { name: about.first_name }) : t("What it is like with your worker");
  if (point) return wordsOf(POINTS, point);
  if (measure) return wordsOf(MEASURES, measure);
  return would_help?.length && !statements?.length ? t("What would help") : undefined;
}

/** The first words, whole ones where they fit; the picked face where there are none. */
export function topicOf({ words, feeling, shut, ...said }: { words?: string | null; feeling?: Feeling | null; about?: About; shut?: boolean } & Taps): string {
  const text = (words ?? "").split(/\s+/).filter(Boolean).join(" ");
  if (!text) return tapsTopic(said) ?? (feeling ? feelingWord(feeling) : shut ? t("From your lost phone") : t("No words yet"));
  if ([...text].length <= TOPIC) return text;
  const cut = [...text].slice(0, TOPIC - 1).join("");
  return `${cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut}…`;
}

const lastOpened = (readers: readonly Reader[]): Reader | undefined =>
  readers.filter(({ opened_at }) => opened_at).sort((a, b) => (a.opened_at! < b.opened_at! ? 1 : -1))[0];

function sentWords(everybody: readonly Reader[]): Standing {
  const opened = lastOpened(everybody);
  const readers = pickedReaders(everybody);
  if (opened) return { words: t("{name} opened it on {day}.", { name: opened.first_name, day: dayWords(opened.opened_at!) }), icon: eye, tone: "teal" };
  const setUp = readers.filter(({ being_set_up }) => being_set_up).map(({ first_name }) => first_name);
  if (readers.length && setUp.length === readers.length) {
    return { words: n("{names} is not set up yet. We will send it then.", "{names} are not set up yet. We will send it then.", setUp.length, { names: joined(setUp) }), icon: hourglass, tone: "plain" };
  }
  const names = readers.filter(({ owed }) => !owed).map(({ first_name }) => first_name);
  if (readers.length && !names.length) return { words: t("{name} can’t see it yet.", { name: joined(readers.map(({ first_name }) => first_name)) }), icon: hourglass, tone: "plain" };
  if (!names.length) return { words: t("Sent."), icon: send, tone: "teal" };
  return { words: n("Sent. {names} has not opened it yet.", "Sent. {names} have not opened it yet.", names.length, { names: joined(names) }), icon: send, tone: "teal" };
}

/** What a lost phone or lost words opened: shut for good, or on its way back. */
function shutStanding({ state, readers }: Voice): Standing {
  const names = pickedReaders(readers).map(({ first_name }) => first_name);
  if (state === "draft" || !names.length) return { words: t("This is lost. No one can open it."), icon: lock, tone: "plain" };
  return { words: n("It comes back when {names} signs in.", "It comes back when {names} sign in.", names.length, { names: joined(names) }), icon: hourglass, tone: "plain" };
}

/** Where a voice of the server's stands. */
export function standing(voice: Voice): Standing {
  const { state, waiting, readers, decision, taken_back_at } = voice;
  if (state === "taken_back") return { words: taken_back_at ? t("You took this back on {day}.", { day: dayWords(taken_back_at) }) : t("You took this back."), icon: undo, tone: "plain" };
  if (voice.shut && (state === "draft" || !decision)) return shutStanding(voice);
  if (state === "draft") return waiting.length ? { words: t("Waiting for your second yes."), icon: hourglass, tone: "plum" } : { words: t("Draft. Only you can see it."), icon: lock, tone: "plum" };
  if (decision) return { words: decision.by ? t("{name} wrote back", { name: decision.by.first_name }) : t("You have an answer"), icon: messageCircle, tone: "sky" };
  return sentWords(readers);
}

/** Where something stands that only this phone has. */
export function standingHere({ state }: OnPhone): Standing {
  if (state === "draft") return { words: t("Saved on this phone."), icon: lock, tone: "plum" };
  return state === "waiting" ? { words: t("Waiting for signal and your PIN."), icon: cloudUpload, tone: "plain" } : { words: t("We could not send it."), icon: cloudUpload, tone: "plain" };
}
