/** After their six words, where somebody asked them something: answer it, or say something of their own. */
import hand from "~icon/message-circle-question-mark";
import { Button } from "../../ui/button/button";
import { Card } from "../../ui/card/card";
import { Page } from "../../ui/page/page";
import { Tag } from "../../ui/tag/tag";
import { t } from "../../words";
import { toWhat } from "../features/yeses/words";
import { isAgain, openAsked, waiting } from "./asked";
import { GiveBack } from "./give_back";
import { ended } from "./state";
import { step } from "./steps";

export const AskedCards = () => (
  <>
    {waiting().map((request) => (
      <Card key={request.id} edge="news">
        <Tag tone="sky" icon={hand}>{t("A question for you")}</Tag>
        <h2>{isAgain(request) ? t("Do you still say yes?") : t("{name} asks you something.", { name: request.asked_by.first_name })}</h2>
        <p class="small">{toWhat(request.yes_to)}</p>
        <Button wide onClick={() => { ended.value = null; openAsked(request.id); }}>{t("See what it is")}</Button>
      </Card>
    ))}
  </>
);

export function Choose() {
  return (
    <Page title={t("What do you want to do?")} tabTitle="">
      <AskedCards />
      <div class="stack push-down">
        <Button wide onClick={() => { step.value = "hands"; }}>{t("Say something")}</Button>
        <GiveBack words={t("Give the tablet back")} />
      </div>
    </Page>
  );
}
