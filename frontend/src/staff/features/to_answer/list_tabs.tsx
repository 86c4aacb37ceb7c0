import { me } from "../../../session";
import { t } from "../../../words";
import "./to_answer.css";

/** The lists of K1; a lead also has the whole service's, which comes first. */
export function ListTabs({ current }: { current: "service" | "mine" | "answered" | "confirm" }) {
  const leads = me.value?.capabilities.includes("see_overview");
  const tabs = [
    ...(leads ? [{ id: "service", href: "/staff/", word: t("The whole service") }] : []),
    { id: "mine", href: leads ? "/staff/to-answer" : "/staff/", word: leads ? t("Sent to me") : t("To answer") },
    { id: "answered", href: "/staff/answered", word: t("Answered") },
    { id: "confirm", href: "/staff/to-confirm", word: t("To confirm") },
  ];
  return (
    <nav class="list-tabs" aria-label={t("Lists")}>
      {tabs.map(({ id, href, word }) => <a key={id} href={href} aria-current={id === current ? "page" : undefined}>{word}</a>)}
    </nav>
  );
}
