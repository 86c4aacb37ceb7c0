import book from "~icon/book-open";
import menu from "~icon/menu";
import sun from "~icon/sun";
import { Tabs } from "../../ui/tabs/tabs";
import { t } from "../../words";

/** The places. Only shown to somebody who is in. */
export function YoungTabs({ current }: { current: string }) {
  const tabs = [
    { href: "/", word: t("Today"), icon: sun },
    { href: "/voices", word: t("My views"), icon: book },
    { href: "/more", word: t("More"), icon: menu },
  ];
  return <Tabs tabs={tabs} current={current} name={t("Places")} />;
}
