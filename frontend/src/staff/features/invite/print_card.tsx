/** A card to print and hand over. It says nothing about whom or what it is for; its words are read by a young person. */
import { t } from "../../../words";
import { dayInside } from "../../days";
import type { Invited } from "./state";

export function PrintCard({ made: { url, words, check_words, expires_at }, back = false }: { made: Invited; back?: boolean }) {
  return (
    <section class="print-card" aria-label={t("The card")}>
      <p class="print-title">{t("A place to say what you think")}</p>
      <ol>
        <li>{t("On your phone, go to:")} <strong class="print-url">{url.replace(/^https?:\/\//, "").replace(/\/$/, "")}</strong></li>
        <li>{back ? t("Type these six words:") : t("Pick “I have words on a card”. Type these six:")}<strong class="print-words" translate={false}>{words}</strong></li>
        <li>{t("You were told two words. They should match:")} <strong translate={false}>{check_words.join(" ")}</strong></li>
      </ol>
      <p>{back ? t("It works once, until {day}.", { day: dayInside(expires_at) }) : t("It works once, until {day}. You can say no.", { day: dayInside(expires_at) })}</p>
    </section>
  );
}
