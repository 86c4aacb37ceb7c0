/** More: everything that is not said or answered. */
import book from "~icon/book-open";
import check from "~icon/check-check";
import helpCircle from "~icon/circle-question-mark";
import handshake from "~icon/heart-handshake";
import megaphone from "~icon/megaphone";
import info from "~icon/info";
import chevron from "~icon/chevron-right";
import eyeOff from "~icon/eye-off";
import words from "~icon/list-ordered";
import lifeBuoy from "~icon/life-buoy";
import lockIcon from "~icon/lock";
import palette from "~icon/palette";
import scale from "~icon/scale";
import smartphone from "~icon/smartphone";
import userHeart from "~icon/user-round-check";
import users from "~icon/users";
import type { ComponentChildren } from "preact";
import { lock } from "../../../session";
import { Button } from "../../../ui/button/button";
import { Icon, type Shapes } from "../../../ui/icon/icon";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import "./more.css";

function Way({ href, icon, children }: { href: string; icon: Shapes; children: string }) {
  return <li><a class="way" href={href}><Icon of={icon} /><span class="way-word">{children}</span><Icon of={chevron} size="small" /></a></li>;
}

interface GroupProps { title: string; children: ComponentChildren }

/** A few ways that belong together, under a heading, so that a long list is four short ones. */
function Group({ title, children }: GroupProps) {
  return (
    <section class="stack" aria-label={title}>
      <h2>{title}</h2>
      <ul class="ways">{children}</ul>
    </section>
  );
}

export default function More() {
  return (
    <Page title={t("More")} tabTitle="">
      <Group title={t("My things")}>
        <Way href="/plan" icon={book}>{t("My plan")}</Way>
        <Way href="/decisions" icon={scale}>{t("What was decided")}</Way>
        <Way href="/can-see" icon={users}>{t("Who can see my things")}</Way>
        <Way href="/limits" icon={info}>{t("Who sees what, and why")}</Way>
      </Group>
      <Group title={t("What I am asked")}>
        <Way href="/asked" icon={helpCircle}>{t("What I was asked")}</Way>
        <Way href="/yes" icon={check}>{t("What I said yes to")}</Way>
      </Group>
      <Group title={t("People")}>
        <Way href="/workers" icon={userHeart}>{t("My worker")}</Way>
        <Way href="/advocate" icon={handshake}>{t("Get an advocate")}</Way>
        <Way href="/wrong" icon={megaphone}>{t("Something is wrong with a worker")}</Way>
        <Way href="/help" icon={lifeBuoy}>{t("Get help now")}</Way>
      </Group>
      <Group title={t("This phone")}>
        <Way href="/look" icon={palette}>{t("How it looks")}</Way>
        <Way href="/off" icon={eyeOff}>{t("Kept off this phone")}</Way>
        <Way href="/phones" icon={smartphone}>{t("My phones")}</Way>
        <Way href="/words" icon={words}>{t("Make six new words")}</Way>
      </Group>
      <Button wide icon={lockIcon} onClick={() => void lock()}>{t("Lock")}</Button>
    </Page>
  );
}
