/** A lead says the service's lawful basis for each use. It is the controller's, and no young person's yes. */
import { useState } from "preact/hooks";
import { BackLink } from "../../../ui/back_link/back_link";
import { Button } from "../../../ui/button/button";
import { ChoiceList } from "../../../ui/choice_list/choice_list";
import { Page } from "../../../ui/page/page";
import { t } from "../../../words";
import { Shown, troubleWords, useAsked } from "../../asked";
import { dayInside } from "../../days";
import { useWords } from "../yeses/words";
import { type Basis, BASES, basisWords, listBases, setBasis } from "./state";

function OneUse({ one, onSet }: { one: Basis; onSet: (all: Basis[]) => void }) {
  const [picked, setPicked] = useState(one.basis ?? "");
  const [told, setTold] = useState("");
  const save = (): void => {
    if (!picked) return setTold(t("Pick one first."));
    void setBasis(one.yes_to, picked).then((all) => { setTold(t("Saved.")); onSet(all); }, (error: unknown) => setTold(troubleWords(error)));
  };
  return (
    <section class="stack" aria-labelledby={`basis-${one.yes_to}-title`}>
      <h2 id={`basis-${one.yes_to}-title`}>{useWords(one.yes_to)}</h2>
      <p>{one.basis && one.set_at ? t("{basis}, since {day}", { basis: basisWords(one.basis), day: dayInside(one.set_at) }) : t("Nobody has said one yet. A receipt says so.")}</p>
      <ChoiceList name={`basis-${one.yes_to}`} question={t("Lawful basis")} hideQuestion choices={BASES.map((code) => ({ value: code as string, word: basisWords(code) }))} value={picked || undefined} onChange={setPicked} />
      <div><Button onClick={save}>{t("Save this basis")}</Button></div>
      <p role="status">{told}</p>
    </section>
  );
}

export default function LawfulBases() {
  const asked = useAsked(listBases);
  return (
    <Page title={t("Lawful bases")} before={<BackLink above="/staff/workers">{t("Back")}</BackLink>}>
      <p>{t("On which basis in UK GDPR, article 6, your service keeps what each yes is for. Ask your data protection officer.")}</p>
      <p class="notice">{t("A young person’s yes in the app is never this basis. They cannot be asked to sign duties of yours away.")}</p>
      <Shown asked={asked}>{(bases) => <>{bases.map((one) => <OneUse key={one.yes_to} one={one} onSet={asked.put} />)}</>}</Shown>
    </Page>
  );
}
