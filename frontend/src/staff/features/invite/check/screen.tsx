/** K2, third: the two words to tell them, and what they will see. */
import { ButtonLink } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { t } from "../../../../words";
import { Made } from "../made";
import type { How, Invited } from "../state";
import { TheirFirstPage } from "../their_first_page";

const NEXT: Record<How, () => string> = { qr: () => t("Show the code"), link: () => t("Get the link"), card: () => t("See the card"), tablet: () => t("Go on to hand over") };

/** For a link both words are told, but only the first stands in it: the second proves that somebody spoke to them. */
export function CheckWords({ made: { check_words, second_word_by_voice } }: { made: Invited }) {
  return (
    <Card label={t("Two check words")}>
      <h2>{second_word_by_voice ? t("Tell them two words by voice") : t("Tell them two words")}</h2>
      <p class="check-words" translate={false}>{check_words.join(" ")}</p>
      {second_word_by_voice
        ? <p>{t("Say both on the phone or face to face. Do not text them. They see the first word, “{first}”. The app asks them for the second, “{second}”.", { first: check_words[0]!, second: check_words[1]! })}</p>
        : <p>{t("They see the same words, so they know it comes from you.")}</p>}
    </Card>
  );
}

export default function Check({ params }: { params: { id?: string } }) {
  const id = params.id!;
  return (
    <Made id={id} title={t("Before you give it")} above={`/staff/invite/${id}`}>
      {(made, how) => (
        <>
          <CheckWords made={made} />
          <section class="stack" aria-labelledby="their-page"><h2 id="their-page">{t("What they will see first")}</h2><TheirFirstPage made={made} how={how} /></section>
          <div><ButtonLink look="main" href={how === "tablet" ? `/staff/people/${id}/hand-over` : `/staff/invite/${id}/give`}>{NEXT[how]()}</ButtonLink></div>
        </>
      )}
    </Made>
  );
}
