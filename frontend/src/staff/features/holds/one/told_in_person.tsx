/** Whether the young person knows of it; and for somebody with no app, telling them in person and writing down when. */
import { useState } from "preact/hooks";
import { Button } from "../../../../ui/button/button";
import { Field } from "../../../../ui/field/field";
import { t } from "../../../../words";
import { onDay, timeWords } from "../../../days";
import { errorsFrom } from "../../../use_form";
import { type Hold, sayTold } from "../../holding/state";

const today = (): string => new Date().toLocaleDateString("sv-SE");

function knowsWords({ state, telling, tell_again_at, has_app, told_by, told_on }: Hold): string {
  if (telling === "told") return told_by && told_on ? t("Told in person {on_day} by {name}.", { on_day: onDay(told_on), name: told_by.name }) : t("The young person has been told that it happened and until when.");
  if (telling === "waits" && !tell_again_at) return t("The young person will not be told at first.");
  if (telling === "waits") {
    const time = timeWords(tell_again_at!);
    return has_app ? t("The young person is not told yet. If nobody looks at that by {time}, they are told.", { time }) : t("The young person is not told yet. If nobody looks at that by {time}, tell them in person: they have no app.", { time });
  }
  if (telling === "unsafe_by_one") return has_app ? t("One adult says that telling is not safe. Until another adult, signed in, says so too, nothing waits: the young person sees it when they next open their app.") : t("One adult says that telling is not safe. Until another adult, signed in, says so too, nothing waits. They have no app, and are still to be told in person.");
  if (state !== "standing") return "";
  return has_app ? t("The young person sees that it happened, and until when, when they next open their app.") : t("They have no app. Tell them in person, and write down when.");
}

export function Knows({ hold }: { hold: Hold }) {
  const words = knowsWords(hold);
  if (!words) return null;
  return <p class={hold.telling === "unsafe_by_one" || hold.telling === "in_person" ? "notice" : undefined}>{words}</p>;
}

export function TellInPerson({ hold, onSaid }: { hold: Hold; onSaid: (words: string) => void }) {
  const [told_on, setToldOn] = useState(today());
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const missing = told_on ? "" : t("Say on which day they were told.");
    setError(missing);
    if (missing) return;
    setBusy(true);
    const wrong = await sayTold(hold.id, told_on).then(() => "", (failed: unknown) => errorsFrom(failed, () => "told-on", "told-on")["told-on"] ?? "");
    setBusy(false);
    setError(wrong);
    if (!wrong) onSaid(t("It is written down that you told them."));
  }
  return (
    <section class="stack" aria-labelledby="in-person-title">
      <h2 id="in-person-title">{t("Telling them in person")}</h2>
      <p>{t("Say that it happened and until when, and that they can have an advocate. Give no name and none of the words above. If they say that they want to be asked, end it or challenge it.")}</p>
      <form class="stack" onSubmit={(event) => void save(event)} noValidate>
        <Field id="told-on" type="date" label={t("I told them on")} hint={hold.starts_on ? t("It began {on_day}. Name a day since then, and none after today.", { on_day: onDay(hold.starts_on) }) : undefined} error={error} value={told_on} min={hold.starts_on ?? undefined} max={today()} onInput={(event) => setToldOn(event.currentTarget.value)} />
        <div class="row"><Button type="submit" busy={busy}>{t("Write down that I told them")}</Button></div>
      </form>
    </section>
  );
}
