/** How it ended, and nothing of what was said. */
import { Button } from "../../ui/button/button";
import { Card } from "../../ui/card/card";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import { dayWords } from "../features/days";
import { joined } from "../features/voices/roles";
import { waiting } from "./asked";
import { AskedCards } from "./choose";
import { GiveBack } from "./give_back";
import { ended, type Ended, hands, known, told } from "./state";
import { step } from "./steps";

/** What comes of it where it did not go, and where they see that. */
const ifNot = (name: string): readonly string[] => told.value!.enrolled
  ? [t("Look in “My views” on your phone. If it did not go, it comes there as a draft. You can send it then.")]
  : [t("If not, {name} can read it when there is signal.", { name })];

function words(how: Ended, name: string): { title: string; lines: readonly string[] } {
  switch (how.kind) {
    case "sent": return { title: how.names.length ? t("Sent to {names}.", { names: joined(how.names) }) : t("Sent."), lines: how.due_on ? [t("You should get an answer by {date}.", { date: dayWords(how.due_on) })] : [] };
    case "said": return { title: t("Sent to {names}.", { names: name }), lines: [t("It is not a yes to anything."), t("When you set up your own place, you can say if it is right.")] };
    case "unsure": return { title: t("We do not know yet if it went."), lines: [t("{names} may have it.", { names: joined(how.names) }), ...ifNot(name)] };
    case "kept": return { title: t("Kept for you."), lines: [t("{name} cannot open it.", { name }), t("You open it on your phone, or with your six words.")] };
    case "sealed": return how.to === "them"
      ? { title: t("Kept shut for you."), lines: [t("{name} cannot open it.", { name }), t("It comes to you when there is signal. Then you pick who reads it.")] }
      : { title: t("Kept shut for {name}.", { name }), lines: [t("{name} can read it when there is signal.", { name })] };
    case "binned": return { title: t("It is gone."), lines: hands.value === "scribed" ? [t("{name} heard this and may still have to act.", { name })] : [] };
  }
}

/** For the adult who typed: what to do with what they heard. */
const ForTheScribe = ({ name }: { name: string }) => (
  <Card label={t("For {name}", { name })}>
    <h2>{t("For {name}", { name })}</h2>
    <p>{t("Did they tell you someone hurt them? Stop asking. Keep the exact words. Then do what your team does.")}</p>
  </Card>
);

export function Done() {
  const name = told.value!.worker.first_name;
  const how = ended.value!;
  const { title, lines } = words(how, name);
  const more = (): void => {
    ended.value = null;
    step.value = known.value || !navigator.onLine ? "start" : told.value!.enrolled ? "words" : "begin";
  };
  return (
    <Page title={title} tabTitle="">
      {lines.map((line) => <p key={line}>{line}</p>)}
      {how.kind === "binned" && hands.value === "scribed" && <ForTheScribe name={name} />}
      {waiting().length > 0 && <AskedCards />}
      <div class="stack push-down">
        <Button wide onClick={more}>{t("Say something more")}</Button>
        <GiveBack words={t("Give the tablet back")} />
      </div>
    </Page>
  );
}
