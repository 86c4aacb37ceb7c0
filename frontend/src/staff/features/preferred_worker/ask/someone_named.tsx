import { useState } from "preact/hooks";
import messageCircle from "~icon/message-circle";
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { t } from "../../../../words";
import { troubleWords } from "../../../asked";
import { askToTalk, type OpenedAsk } from "../state";

/** Somebody not listed. Nobody talks to them before the young person says so, unless they switched that off. */
export function SomeoneNamed({ asked, onAsked }: { asked: OpenedAsk; onAsked: (asked: OpenedAsk) => void }) {
  const [trouble, setTrouble] = useState("");
  const { someone, may_talk, talk_asked, state } = asked;
  if (!someone) return null;
  const act = (): void => void askToTalk(asked.id).then(onAsked, (error: unknown) => setTrouble(troubleWords(error)));
  const words = !someone.ask_me_first ? t("You may talk to this person to sort it out.")
    : may_talk ? t("They said that you may talk to this person.")
    : may_talk === false ? t("They said no. Do not talk to this person.")
    : talk_asked ? t("You asked them. Do not talk to this person before they say so.") : t("They want to be asked first. Do not talk to this person before they say so.");
  return (
    <Card label={t("Somebody not listed")}>
      <h2>{t("Somebody not listed")}</h2>
      <p dir="auto">“{someone.who}”</p>
      <p role="status"><strong>{words}</strong></p>
      {trouble && <p class="field-error" role="alert">{trouble}</p>}
      {state === "waiting" && someone.ask_me_first && !talk_asked && may_talk == null && <div><Button icon={messageCircle} onClick={act}>{t("Ask them if we may talk to this person")}</Button></div>}
      {state === "waiting" && <p class="small">{t("For a yes, this person needs to be a worker here. A lead adds them under Workers, with who employs them.")}</p>}
    </Card>
  );
}
