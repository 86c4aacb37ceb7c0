/** Who asked for an advocate: say yes, get in touch, say so. The young person is told of each. */
import { useState } from "preact/hooks";
import { Button } from "../../../ui/button/button";
import { Page } from "../../../ui/page/page";
import { Empty } from "../../../ui/state/state";
import { type Column, Table } from "../../../ui/table/table";
import { t } from "../../../words";
import { Shown, troubleWords, useAsked } from "../../asked";
import { dayWords, onDay } from "../../days";
import { ListTabs } from "../to_answer/list_tabs";
import { PersonCell } from "../to_answer/person_cell";
import { nameOf } from "../to_answer/words";
import { accept, listRequests, type Request, sayInTouch } from "./state";
import "../to_answer/to_answer.css";

function Who({ young_person }: Request) {
  return <span class="stacked"><PersonCell person={young_person} /><span class="small" dir="auto">{young_person.name}</span></span>;
}

function By({ answer_by, late, in_touch_at }: Request) {
  if (in_touch_at) return <>–</>;
  return late ? <span class="late">{t("{day}, overdue", { day: dayWords(answer_by) })}</span> : <>{dayWords(answer_by)}</>;
}

function Act({ request, act }: { request: Request; act: (doing: () => Promise<unknown>) => void }) {
  const { id, by, is_mine, in_touch_at, young_person } = request;
  const whose = <span class="hidden-words">: {nameOf(young_person)}</span>;
  if (in_touch_at) return <span class="ways">{by ? t("{name} got in touch {on_day}.", { name: by.first_name, on_day: onDay(in_touch_at) }) : t("Somebody got in touch {on_day}.", { on_day: onDay(in_touch_at) })}</span>;
  if (!by) return <Button onClick={() => act(() => accept(id))}>{t("I will be their advocate")}{whose}</Button>;
  if (is_mine) return <Button onClick={() => act(() => sayInTouch(id))}>{t("I got in touch")}{whose}</Button>;
  return <span class="ways">{t("{name} said yes.", { name: by.first_name })}</span>;
}

const columns = (act: (doing: () => Promise<unknown>) => void): readonly Column<Request>[] => [
  { head: t("Young person"), cell: Who },
  { head: t("Asked"), cell: ({ asked_at }) => dayWords(asked_at) },
  { head: t("Get in touch by"), cell: By },
  { head: t("How to reach them"), cell: ({ reach }) => (reach ? <span dir="auto">{reach}</span> : "–") },
  { head: t("What to do"), hideHead: true, cell: (request) => <Act request={request} act={act} /> },
];

export default function AskedForAnAdvocate() {
  const asked = useAsked(listRequests);
  const [trouble, setTrouble] = useState("");
  const act = (doing: () => Promise<unknown>): void => void doing().then(() => setTrouble(""), (error: unknown) => setTrouble(troubleWords(error))).then(asked.again);
  return (
    <Page title={t("Asked for an advocate")} wide>
      <ListTabs current="advocates" />
      {trouble && <p class="notice" role="alert">{trouble}</p>}
      <Shown asked={asked}>
        {(requests) => (requests.length ? (
          <>
            <p>{t("Only advocates see this list. Saying yes links you with them: they see your name, and you see their plan.")}</p>
            <Table caption={t("Asked for an advocate")} columns={columns(act)} rows={requests} rowKey={({ id }) => id} />
            <p class="small">{t("They are told when you say yes and when you say you got in touch. They can ask again.")}</p>
          </>
        ) : <Empty words={t("Nobody is waiting for an advocate.")} />)}
      </Shown>
    </Page>
  );
}
