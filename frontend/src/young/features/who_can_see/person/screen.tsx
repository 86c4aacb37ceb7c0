/** One person: what they can see, and stopping it. */
import { useEffect, useRef, useState } from "preact/hooks";
import ban from "~icon/eye-off";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Card } from "../../../../ui/card/card";
import { Confirm } from "../../../../ui/confirm/confirm";
import { Page } from "../../../../ui/page/page";
import { t } from "../../../../words";
import { dayWords } from "../../days";
import { Shown } from "../../last_read/shown";
import { useLastRead } from "../../last_read/state";
import { KeepOff } from "../../off_phone/keep_off";
import { roleWords } from "../../voices/roles";
import { useEveryVoice } from "../../voices/state";
import { canStop, isOwn, readWhoCanSee, type SharedThing, stopSharing, type Watcher } from "../state";
import { thingWords } from "../words";
import "../../voices/voices.css";

const stopWords = (name: string, { opened_at }: SharedThing): string =>
  opened_at
    ? t("{name} already read this. We cannot make them forget. We can stop them opening it again.", { name })
    : t("{name} has not opened it. It will be gone.", { name });

/** Of what adults wrote themselves, “not opened” would say nothing. */
function openedWords(name: string, thing: SharedThing): string {
  if (thing.opened_at) return t("{name} opened this on {day}.", { name, day: dayWords(thing.opened_at) });
  if (thing.owed) return t("{name} can’t see it yet.", { name });
  return canStop(thing) ? t("{name} has not opened this.", { name }) : "";
}

function Thing({ thing, name, topic, onStop }: { thing: SharedThing; name: string; topic: string; onStop: () => void }) {
  const opened = openedWords(name, thing);
  const name2 = thing.cover_for?.first_name;
  return (
    <Card as="li">
      <h2 dir="auto">{topic}</h2>
      {name2 && <p class="small">{t("{name} can see this when {name2} is away.", { name, name2 })} {t("Or when {name} has not opened it for a full work day.", { name: name2 })}</p>}
      {opened && <p class="small">{opened}</p>}
      {canStop(thing)
        ? <Confirm ask={t("Stop sharing")} icon={ban} question={t("Stop sharing this with {name}?", { name })} more={stopWords(name, thing)} yes={t("Stop sharing")} no={t("Leave it")} onYes={onStop} />
        : thing.kind === "quotation"
          ? <p><a class="roomy" href="/yes">{t("See which words, and stop it")}</a></p>
          : <p class="small">{isOwn(thing) ? t("You said this yourself.") : t("Adults wrote this as part of their work.")}</p>}
      {canStop(thing) && <KeepOff voice_id={thing.record_id} />}
    </Card>
  );
}

function Things({ person, again }: { person: Watcher; again: () => void }) {
  const [told, setTold] = useState("");
  const voices = useEveryVoice(); // only they hold the words of what I said
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => { if (told) answer.current?.focus(); }, [told]); // the button that was tapped is gone, and this is what came of it
  const name = person.first_name;
  const stop = (thing: SharedThing): void => void stopSharing(thing.record_id, person.id).then(
    ({ already_opened_at }) => {
      setTold(already_opened_at ? t("Stopped. {name} already read it. They can’t open it again.", { name }) : t("Stopped. {name} never opened it.", { name }));
      again();
    },
    () => setTold(t("We could not stop it. Check your signal and try again.")),
  );
  return (
    <>
      <p>{roleWords(person.what)}</p>
      <div role="status" tabIndex={-1} ref={answer}>{told && <p>{told}</p>}</div>
      {person.records.length === 0 && <p>{t("{name} can see nothing of yours now.", { name })}</p>}
      <ul class="plain stack">{person.records.map((thing) => <Thing key={thing.record_id} thing={thing} name={name} topic={thingWords(thing, voices)} onStop={() => stop(thing)} />)}</ul>
    </>
  );
}

export default function Person({ params }: { params: { id?: string } }) {
  const read = useLastRead("who can see", readWhoCanSee);
  const [known, setKnown] = useState<Watcher>();
  const found = read.value?.people.find(({ id }) => id === params.id);
  if (found && found !== known) setKnown(found);
  // After the last thing is stopped the person is no longer in the answer: the screen stays, and says so.
  const person = found ?? (known && { ...known, records: [] });
  const title = person ? t("What {name} can see", { name: person.first_name }) : t("Who can see my things");
  return (
    <Page title={title} tabTitle="" before={<BackLink above="/can-see">{t("Back")}</BackLink>}>
      <Shown read={read}>{() => (person ? <Things person={person} again={read.again} /> : <p>{t("This person can see nothing of yours.")}</p>)}</Shown>
    </Page>
  );
}
