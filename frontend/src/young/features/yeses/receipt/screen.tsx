/** The receipt of a yes: plain lines here, and two files to keep. Both are made on this phone; nothing is sent anywhere. */
import download from "~icon/download";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { Page } from "../../../../ui/page/page";
import { language, t } from "../../../../words";
import { Shown } from "../../last_read/shown";
import { useLastRead } from "../../last_read/state";
import { type Receipt, readReceipt } from "../state";
import { pageOf, save } from "./files";
import "../yeses.css";

function TheReceipt({ receipt }: { receipt: Receipt }) {
  const { title, lines, record } = receipt;
  return (
    <>
      <Card><div class="receipt">{lines.map((line) => <p key={line}>{line}</p>)}</div></Card>
      <div class="stack receipt-acts">
        <Button wide icon={download} onClick={() => save("my-say.html", "text/html", pageOf(title, lines, language.value))}>{t("Keep it as a page")}</Button>
        <Button wide icon={download} onClick={() => save("my-say.json", "application/json", JSON.stringify(record, null, 2))}>{t("Keep it for a computer")}</Button>
      </div>
      <p class="small">{t("A file on this phone can be seen by who uses it. It has none of your words in it.")}</p>
    </>
  );
}

function OneReceipt({ id }: { id: string }) {
  const read = useLastRead<Receipt>(`receipt ${id}`, () => readReceipt(id));
  return (
    <Page title={t("My receipt")} tabTitle="" before={<BackLink above={`/yes/${id}`}>{t("Back")}</BackLink>}>
      <Shown read={read}>{(receipt) => <TheReceipt receipt={receipt} />}</Shown>
    </Page>
  );
}

export default ({ params }: { params: { id?: string } }) => <OneReceipt key={params.id} id={params.id!} />;
