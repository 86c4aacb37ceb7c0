import { noTaps, type Taps } from "../../../../said/taps_words";
import { n, t } from "../../../../words";
import { dayWords } from "../../days";
import { joined } from "../roles";
import { type Adult, whoAnswers } from "../sending";
import type { Said } from "../state";

/** What is in it, in words: only what really goes to whoever can see it. */
export function contents(said: Taps & Pick<Said, "feeling"> & { words?: string | null }): string {
  const tapped = !noTaps(said);
  if (said.words?.trim()) {
    if (tapped) return t("They will see: your picks and your words.");
    return said.feeling ? t("They will see: your pick and your words.") : t("They will see: your words.");
  }
  return tapped ? t("They will see: your picks.") : t("They will see: your pick.");
}

/** What the people picked will see and will not, and who should answer by when. Read out when it changes. */
export function WhatTheySee({ said, adults, ids }: { said: Said; adults: readonly Adult[]; ids: readonly string[] }) {
  const chosen = adults.filter(({ id }) => ids.includes(id));
  const answers = whoAnswers(adults, ids, said.about.id);
  const notSetUp = chosen.filter(({ ready }) => !ready).map(({ first_name }) => first_name);
  return (
    <div class="small" role="status">
      {chosen.length === 0 && <p>{t("Only you can see it. So no one can help with it yet.")}</p>}
      {chosen.length > 0 && (
        <p>
          {contents(said)} {t("They will not see: your other drafts.")}{" "}
          {answers && <strong>{t("{name} should answer by {date}.", { name: answers.first_name, date: dayWords(answers.answers_by) })}</strong>}
        </p>
      )}
      {notSetUp.length > 0 && <p>{n("{names} is not set up yet. We will send it then.", "{names} are not set up yet. We will send it then.", notSetUp.length, { names: joined(notSetUp) })}</p>}
    </div>
  );
}
