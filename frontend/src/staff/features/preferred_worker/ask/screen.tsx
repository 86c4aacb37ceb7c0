/** One ask for a worker: what they said, who is possible, and the answer with its reason. The first answer stands. */
import { BackLink } from "../../../../ui/back_link/back_link";
import { ButtonLink } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { Page } from "../../../../ui/page/page";
import { Quote } from "../../../../ui/quote/quote";
import { type Column, Table } from "../../../../ui/table/table";
import { t } from "../../../../words";
import { type Asked, Shown, useAsked } from "../../../asked";
import { dayInside, onDay } from "../../../days";
import { roleWord } from "../../../shell/roles";
import { BehindStepUp, useStepUp } from "../../../step_up";
import { nameOf } from "../../to_answer/words";
import { openAsk, type OpenedAsk, type Outcome, type Possible } from "../state";
import { daysWords, okWords, roomWords, whyWords, wishWords } from "../words";
import { AnswerForm } from "./answer_form";
import { SomeoneNamed } from "./someone_named";
import "../../decisions/decisions.css";
import "../preferred_worker.css";

const columns = (): readonly Column<Possible>[] => [
  { head: t("Worker"), cell: ({ name, role }) => <span class="name-cell"><strong>{name}</strong><span class="role">{roleWord(role)}</span></span> },
  { head: t("Works with"), cell: roomWords },
  { head: t("Days"), cell: ({ days, away_until }) => (away_until ? t("Away until {day}", { day: dayInside(away_until) }) : daysWords(days)) },
  { head: t("Languages"), cell: ({ languages }) => languages.join(", ") },
];

function WhatTheySaid({ asked: { wishes, why } }: { asked: OpenedAsk }) {
  return (
    <Card label={t("What they said")}>
      <h2>{t("What they said")}</h2>
      {wishes.length > 0 && <ul>{wishes.map((one) => <li key={one.worker_id}>{wishWords(one)}</li>)}</ul>}
      {why.length > 0 && <p>{t("Why:")} {whyWords(why)}</p>}
      <p class="small">{t("Only whoever decides reads this. No worker it names is told of it, and nor are their colleagues.")}</p>
    </Card>
  );
}

function WhatCameOfIt({ outcome: { outcome, worker, helper, because, by, answered_at }, asked }: { outcome: Outcome; asked: OpenedAsk }) {
  const names = { name: worker?.first_name ?? "", name2: helper?.first_name ?? "" };
  const words = { yes: t("Yes. {name} is their worker.", names), with_help: t("Yes, with help. {name} is their main worker, and {name2} stands behind them.", names), not_now: t("Not right now.") };
  return (
    <Card label={t("What came of it")}>
      <h2>{t("What came of it")}</h2>
      <p>{words[outcome]}</p>
      {because.trim() && <Quote label={t("Because")}>{because}</Quote>}
      <p class="small">{t("{name} answered {day}.", { name: by.first_name, day: onDay(answered_at) })} {asked.is_ok ? okWords(asked.is_ok) : t("They have not said if it is OK.")} {asked.talk_by ? t("Talk with them by {day}.", { day: dayInside(asked.talk_by) }) : ""}</p>
      {outcome !== "not_now" && <ButtonLink href={`/staff/people/${asked.young_person.id}/change`}>{t("Hand over from their old worker")}</ButtonLink>}
    </Card>
  );
}

function One({ asked, all }: { asked: OpenedAsk; all: Asked<OpenedAsk> }) {
  const stepUp = useStepUp();
  return (
    <BehindStepUp stepUp={stepUp}><div class="stack ask-page">
      <p class="small">{t("Asked {day}. They hear by {by}.", { day: onDay(asked.asked_at), by: dayInside(asked.hear_by) })}</p>
      <WhatTheySaid asked={asked} />
      <SomeoneNamed asked={asked} onAsked={all.put} />
      {asked.outcome && <WhatCameOfIt outcome={asked.outcome} asked={asked} />}
      {asked.state === "waiting" && (
        <>
          <section class="stack" aria-label={t("Who is possible")}>
            <h2>{t("Who is possible")}</h2>
            <p class="small">{t("By name, and in no other order. How many young people somebody works with says if there is room. It says nothing else.")}</p>
            <Table caption={t("Who is possible")} columns={columns()} rows={asked.possible} rowKey={({ id }) => id} />
          </section>
          <AnswerForm asked={asked} stepUp={stepUp} again={all.again} />
        </>
      )}
    </div></BehindStepUp>
  );
}

export default function OneAsk({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const asked = useAsked(() => openAsk(id), id);
  const title = asked.value ? t("{name} asks for a worker", { name: nameOf(asked.value.young_person) }) : t("Asks for a worker");
  return (
    <Page title={title} tabTitle={t("Asks for a worker")} wide before={<BackLink above="/staff/asks">{t("Asks for a worker")}</BackLink>}>
      <Shown asked={asked}>{(found) => <One asked={found} all={asked} />}</Shown>
    </Page>
  );
}
