import { me } from "../../../session";
import { t } from "../../../words";
import { isLate, isWaiting, type SentLine } from "./state";
import "./to_answer.css";

const counted = (word: string, count?: number): string => (count === undefined ? word : `${word} (${count})`);

/** The lists of K1; a lead also has the whole service's, which comes first. `lines`: what is known to wait, to be counted. */
export function ListTabs({ current, lines }: { current: "service" | "mine" | "overdue" | "answered" | "confirm" | "asks"; lines?: readonly SentLine[] }) {
  const leads = me.value?.capabilities.includes("see_overview");
  const tabs = [
    ...(leads ? [{ id: "service", href: "/staff/", word: t("The whole service") }] : []),
    { id: "mine", href: leads ? "/staff/to-answer" : "/staff/", word: counted(leads ? t("Sent to me") : t("To answer"), lines?.filter(isWaiting).length) },
    { id: "overdue", href: "/staff/overdue", word: counted(t("Overdue"), lines?.filter(isLate).length) },
    { id: "answered", href: "/staff/answered", word: t("Answered") },
    { id: "confirm", href: "/staff/to-confirm", word: t("To confirm") },
    ...(me.value?.capabilities.includes("decide_worker") ? [{ id: "asks", href: "/staff/asks", word: t("Asks for a worker") }] : []),
  ];
  return (
    <nav class="list-tabs" aria-label={t("Lists")}>
      {tabs.map(({ id, href, word }) => <a key={id} href={href} aria-current={id === current ? "page" : undefined}>{word}</a>)}
    </nav>
  );
}
