import { me } from "../../../session";
import { getNewerApp, newerApp } from "../../../sw/register";
import { Button } from "../../../ui/button/button";
import { Card } from "../../../ui/card/card";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { t } from "../../../words";

/** One thing worth doing, one thing that changed. No cheer by the time of day. */
export default function Today() {
  const name = me.value?.nickname;
  return (
    <Page title={name ? t("Hi {nickname}.", { nickname: name }) : t("Hi.")} tabTitle="">
      <Empty words={t("Nothing new. That is OK. You can say something any time.")} />
      {newerApp.value && (
        <Card>
          <p>{t("There is a newer app. Get it when you are done.")}</p>
          <Button onClick={() => void getNewerApp()}>{t("Get it now")}</Button>
        </Card>
      )}
    </Page>
  );
}
