import book from "~icon/book-open";
import menu from "~icon/menu";
import message from "~icon/message-circle";
import sun from "~icon/sun";
import { Tabs } from "../../ui/tabs/tabs";
import { t } from "../../words";

/** The four places. Only shown to somebody who is in. */
export function YoungTabs({ current }: { current: string }) {
  const tabs = [
    { href: "/", word: t("Today"), icon: sun },
    { href: "/voices", word: t("My views"), icon: book },
    { href: "/messages", word: t("Messages"), icon: message },
    { href: "/more", word: t("More"), icon: menu },
  ];
  return <Tabs tabs={tabs} current={current} name={t("Places")} />;
}
