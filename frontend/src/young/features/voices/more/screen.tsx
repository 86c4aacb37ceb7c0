/** V5: is there more to say? */
import check from "~icon/check";
import pencil from "~icon/pencil";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { TapList } from "../../../../ui/choice_list/choice_list";
import { Page } from "../../../../ui/page/page";
import { t } from "../../../../words";
import { KeptStrip } from "../kept_strip";
import { useWriting } from "../use_writing";

export default function More() {
  useWriting();
  const title = t("Want to say more?");
  const choices = [{ value: "write", word: t("Write"), icon: pencil }, { value: "done", word: t("No, I’m done"), icon: check }] as const;
  return (
    <Page title={title} tabTitle="" before={<BackLink above="/say/help">{t("Back")}</BackLink>}>
      <TapList question={title} hideQuestion choices={choices} onPick={(choice) => go(choice === "write" ? "/say/words" : "/say/who")} />
      <Button wide onClick={() => go("/say/who")}>{t("That’s all for now")}</Button>
      <KeptStrip />
    </Page>
  );
}
