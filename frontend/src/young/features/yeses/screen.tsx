/** “What I said yes to”: each yes with who, what for and until when; and what I was asked and have not answered. */
import chevron from "~icon/chevron-right";
import { BackLink } from "../../../ui/back_link/back_link";
import { Card } from "../../../ui/card/card";
import { Icon } from "../../../ui/icon/icon";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { t } from "../../../words";
import { Shown } from "../last_read/shown";
import { useLastRead } from "../last_read/state";
import { isOpen, peopleIn, readRequests, type Request, stands } from "./state";
import { namesIn, standingWords, toWhat } from "./words";
import "./yeses.css";

function Line({ request }: { request: Request }) {
  const people = isOpen(request) ? request.people : peopleIn(request);
  return (
    <li>
      <a class="yes-line" href={`/yes/${request.id}`}>
        <span class="yes-words">
          <strong>{toWhat(request.yes_to)}</strong>
          {people.length > 0 && <span>{t("For {names}", { names: namesIn(people) })}</span>}
          <span class="small">{standingWords(request)} {t("{name} asked you.", { name: request.asked_by.first_name })}</span>
        </span>
        <Icon of={chevron} size="small" />
      </a>
    </li>
  );
}

function Part({ title, requests }: { title: string; requests: readonly Request[] }) {
  if (!requests.length) return null;
  return (
    <section class="stack" aria-label={title}>
      <h2>{title}</h2>
      <Card><ul class="plain yes-lines">{requests.map((request) => <Line key={request.id} request={request} />)}</ul></Card>
    </section>
  );
}

function Everything({ requests }: { requests: readonly Request[] }) {
  const open = requests.filter(isOpen), standing = requests.filter(stands);
  const rest = requests.filter((one) => !isOpen(one) && !stands(one));
  return (
    <>
      {requests.length === 0 && <Empty words={t("No one has asked you for a yes. You pick who sees each thing you send.")} />}
      <Part title={t("You said yes")} requests={standing} />
      <Part title={t("You were asked")} requests={open} />
      <Part title={t("Over now")} requests={rest} />
      {requests.length > 0 && <p class="small">{t("This is what you were asked. What you sent by name is in “Who can see my things”.")} <a href="/can-see">{t("See who can see my things")}</a></p>}
    </>
  );
}

export default function Yeses() {
  const read = useLastRead("requests", readRequests);
  return (
    <Page title={t("What I said yes to")} tabTitle="" before={<BackLink above="/more">{t("Back")}</BackLink>}>
      <Shown read={read}>{(requests) => <Everything requests={requests} />}</Shown>
    </Page>
  );
}
