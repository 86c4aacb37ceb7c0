/** One thing I was asked: what it is, my answer, and later what became of my yes. */
import { useEffect, useState } from "preact/hooks";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Page } from "../../../../ui/page/page";
import { t } from "../../../../words";
import { Shown } from "../../last_read/shown";
import { useLastRead } from "../../last_read/state";
import { isOpen, readRequest, readRequests, type Request } from "../state";
import { toWhat } from "../words";
import { Answering } from "./answering";
import { MyYes } from "./my_yes";

function titleOf(request: Request | undefined): string {
  if (!request) return t("What I said yes to");
  return isOpen(request) ? t("{name} asks you something", { name: request.asked_by.first_name }) : toWhat(request.yes_to);
}

function OneRequest({ id }: { id: string }) {
  const read = useLastRead<Request>(`request ${id}`, () => readRequest(id));
  useLastRead("requests", readRequests); // so that the list is fresh on the way back
  const [newest, setNewest] = useState<Request>();
  const request = newest ?? read.value;
  const answered = newest !== undefined && !isOpen(newest) && read.value !== undefined && isOpen(read.value);
  useEffect(() => { if (answered) document.querySelector<HTMLElement>("h1")?.focus(); }, [answered]); // what was tapped is gone
  return (
    <Page title={titleOf(request)} tabTitle="" before={<BackLink above="/yes">{t("Back")}</BackLink>}>
      <Shown read={newest ? { ...read, value: newest, trouble: undefined } : read}>
        {(now) => (isOpen(now) ? <Answering request={now} onAnswer={setNewest} onNewer={read.again} /> : <MyYes request={now} onChange={setNewest} />)}
      </Shown>
    </Page>
  );
}

export default ({ params }: { params: { id?: string } }) => <OneRequest key={params.id} id={params.id!} />;
