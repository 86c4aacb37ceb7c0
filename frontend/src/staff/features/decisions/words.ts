/** The five states of a decision, and how it felt, in the words a young person is shown. */
import circleCheck from "~icon/circle-check";
import circleSlash from "~icon/circle-slash";
import checkCheck from "~icon/check-check";
import footprints from "~icon/footprints";
import hourglass from "~icon/hourglass";
import type { Shapes } from "../../../ui/icon/icon";
import { mark, t } from "../../../words";
import type { Status } from "./state";

export const STATUSES: readonly Status[] = ["doing", "done", "part", "not_doing", "thinking"];
export const STATUS: Record<Status, { word: string; icon: Shapes; tone: "moss" | "sky" | "plain" }> = {
  doing: { word: mark("Doing it"), icon: footprints, tone: "moss" },
  done: { word: mark("Done"), icon: circleCheck, tone: "moss" },
  part: { word: mark("Part of it"), icon: checkCheck, tone: "moss" },
  not_doing: { word: mark("Not doing it"), icon: circleSlash, tone: "plain" },
  thinking: { word: mark("Still thinking"), icon: hourglass, tone: "sky" },
};
export const statusShown = (status: Status) => ({ ...STATUS[status], word: t(STATUS[status].word) });

const FEELINGS: Readonly<Record<string, string>> = {
  really_well: mark("Really well"), well: mark("Well"), ok: mark("OK"), not_well: mark("Not well"), really_not_well: mark("Really not well"),
  mixed: mark("Mixed"), dont_know: mark("I don’t know"),
};
export const feelingWord = (code: string): string => (FEELINGS[code] ? t(FEELINGS[code]) : code.replaceAll("_", " "));

/** Whom or what it is about, where that is more than the plan or something of their own. */
export function aboutLine(about?: { kind: string; first_name?: string | null } | null): string {
  if (about?.kind === "worker") return about.first_name ? t("What it is like with {name}", { name: about.first_name }) : t("What it is like with their worker");
  return about?.kind === "service" ? t("What it is like here") : "";
}
