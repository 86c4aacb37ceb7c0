/** What the young person meets first (S1): no name, no service, no plan. A picture of it, not for tapping. */
import { Table } from "../../../ui/illustration/illustration";
import { t } from "../../../words";
import type { How, Invited } from "./state";

const Choices = ({ words }: { words: readonly string[] }) => <ul class="plain their-choices">{words.map((word) => <li key={word}>{word}</li>)}</ul>;

function FromCard() {
  return (
    <>
      <p class="their-title">{t("Hi.")}</p>
      <p>{t("It is a place to say what you think, in your own way.")}</p>
      <Choices words={[t("I have words on a card"), t("I have been here before"), t("Have a go first")]} />
    </>
  );
}

function FromLink({ made: { check_words, second_word_by_voice } }: { made: Invited }) {
  const [first] = check_words;
  return (
    <>
      <p class="their-title">{t("Hi. Someone you know sent you this.")}</p>
      <p>{t("It is a place to say what you think, in your own way.")}</p>
      <p>{t("Have a look first. You can say no.")}</p>
      <p class="small">
        {second_word_by_voice ? t("Did they tell you two words? The first should be:") : t("Did they tell you two words? They should match:")} <strong>{second_word_by_voice ? first : check_words.join(" ")}</strong>.{" "}
        {second_word_by_voice && t("They tell you the second one out loud.")} {t("If no one told you two words, close this.")}
      </p>
      <Choices words={[t("Show me"), t("Have a go first"), t("No thanks")]} />
    </>
  );
}

export function TheirFirstPage({ made, how }: { made: Invited; how: How }) {
  return <div class="their-page" data-app="young"><Table />{how === "card" ? <FromCard /> : <FromLink made={made} />}</div>;
}
