/** One complaint, opened with the reader's own key: whom it is about, the exact words, and saying that they got in touch. */
import { useState } from "preact/hooks";
import mailOpen from "~icon/mail-open";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { Facts } from "../../../../ui/facts/facts";
import { Page } from "../../../../ui/page/page";
import { Quote } from "../../../../ui/quote/quote";
import { t } from "../../../../words";
import { Shown, troubleWords, useAsked } from "../../../asked";
import { dayWords, onDay } from "../../../days";
import { PersonCell } from "../../to_answer/person_cell";
import { nameOf } from "../../to_answer/words";
import { type Line, listComplaints, type Opened, openComplaint, sayInTouch } from "../state";
import "../../to_answer/to_answer.css";

function BeforeOpening({ line, onOpen }: { line: Line; onOpen: () => void }) {
  return (
    <Card>
      <h2>{t("{name} sent you this {on_day}", { name: nameOf(line.young_person), on_day: onDay(line.sent_at) })}</h2>
      <p>{t("They will see that you opened it.")}</p>
      <Button look="main" icon={mailOpen} onClick={onOpen}>{t("Open and read")}</Button>
    </Card>
  );
}

function Told({ one, again }: { one: Opened; again: () => void }) {
  const [trouble, setTrouble] = useState("");
  const name = nameOf(one.young_person);
  const act = (): void => void sayInTouch(one.id).then(again, (error: unknown) => setTrouble(troubleWords(error)));
  return (
    <div class="stack">
      <PersonCell person={one.young_person} />
      <Facts rows={[[t("Young person"), one.young_person.name], [t("About"), one.about_name ?? t("Somebody who is not listed here")], [t("Sent"), dayWords(one.sent_at)], [t("Get in touch by"), one.in_touch_at ? null : dayWords(one.answer_by)]]} />
      <Quote label={t("Their words")}>{one.words}</Quote>
      <p>{t("Talk with {name} first. Follow your own procedure for complaints, and tell them before you tell anybody else, if that is safe.", { name })}</p>
      {trouble && <p class="notice" role="alert">{trouble}</p>}
      {one.in_touch_at ? <p role="status">{t("You said you got in touch {on_day}. They were told.", { on_day: onDay(one.in_touch_at) })}</p> : <div><Button look="main" onClick={act}>{t("I got in touch")}</Button></div>}
    </div>
  );
}

function Reading({ id }: { id: string }) {
  const asked = useAsked(() => openComplaint(id), id);
  return <Shown asked={asked}>{(one) => <Told one={one} again={asked.again} />}</Shown>;
}

export default function OneComplaint({ params }: { params: { id?: string } }) {
  const id = params.id!;
  const [opening, setOpening] = useState(false);
  const asked = useAsked(async () => (await listComplaints()).find((line) => line.id === id) ?? null, id);
  return (
    <Page title={t("A complaint")} before={<BackLink above="/staff/complaints">{t("Complaints")}</BackLink>}>
      <Shown asked={asked}>{(line) => (line && !line.opened_at && !opening ? <BeforeOpening line={line} onOpen={() => setOpening(true)} /> : <Reading id={id} />)}</Shown>
    </Page>
  );
}
