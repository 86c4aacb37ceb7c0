import { useState } from "preact/hooks";
import { Button } from "../../ui/button/button";
import { Table } from "../../ui/illustration/illustration";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import { SixWords } from "../lock/six_words";

/** A phone that has no PIN of ours. Says what this is and gives nothing away to a wrong reader. */
export default function Start() {
  const [before, setBefore] = useState(false);
  if (before) return <SixWords onBack={() => setBefore(false)} />;
  return (
    <Page title={t("Hi.")} tabTitle="" before={<Table />}>
      <p>{t("It is a place to say what you think, in your own way.")}</p>
      <p>{t("To start here, you need a link. Someone you know can send you one.")}</p>
      <div class="stack push-down">
        <Button wide onClick={() => setBefore(true)}>{t("I have been here before")}</Button>
      </div>
    </Page>
  );
}
