import { me } from "../../../session";
import { t } from "../../../words";
import { isLate, isWaiting, type SentLine } from "./state";
import "./to_answer.css";

const counted = (word: string, count?: number): string => (count === undefined ? word : `${word} (${count})`);

type Tab = "service" | "mine" | "overdue" | "again" | "answered" | "confirm" | "advocates" | "complaints" | "asks" | "concerns" | "quotes";

/** The lists of K1; a lead also has the whole service's, which comes first. `lines`: what is known to wait, to be counted. */
export function ListTabs({ current, lines }: { current: Tab; lines?: readonly SentLine[] }) {
  const may = (capability: string): boolean => Boolean(me.value?.capabilities.includes(capability));
  const leads = may("see_overview");
  const tabs = [
    ...(leads ? [{ id: "service", href: "/staff/", word: t("The whole service") }] : []),
    { id: "mine", href: leads ? "/staff/to-answer" : "/staff/", word: counted(leads ? t("Sent to me") : t("To answer"), lines?.filter(isWaiting).length) },
    { id: "overdue", href: "/staff/overdue", word: counted(t("Overdue"), lines?.filter(isLate).length) },
    { id: "again", href: "/staff/look-again", word: t("To look at again") },
    { id: "answered", href: "/staff/answered", word: t("Answered") },
    { id: "confirm", href: "/staff/to-confirm", word: t("To confirm") },
    { id: "concerns", href: "/staff/concerns", word: t("Worries passed on") },
    { id: "quotes", href: "/staff/quotes", word: t("Words to use") },
    ...(may("be_an_advocate") ? [{ id: "advocates", href: "/staff/advocates", word: t("Asked for an advocate") }] : []),
    ...(may("hear_complaint") ? [{ id: "complaints", href: "/staff/complaints", word: t("Complaints") }] : []),
    ...(may("decide_worker") ? [{ id: "asks", href: "/staff/asks", word: t("Asks for a worker") }] : []),
  ];
  return (
    <nav class="list-tabs" aria-label={t("Lists")}>
      {tabs.map(({ id, href, word }) => <a key={id} href={href} aria-current={id === current ? "page" : undefined}>{word}</a>)}
    </nav>
  );
}
