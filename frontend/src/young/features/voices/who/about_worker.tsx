import userRound from "~icon/user-round";
import { Button } from "../../../../ui/button/button";
import { t } from "../../../../words";
import { nameOf } from "../cards/state";
import { type Adult, pickable, picked } from "../sending";
import type { Said } from "../state";

const OTHERS_FIRST = ["lead", "advocate"]; // the boss, then somebody on my side (experience 1.4)

/** Whom to tell instead of the worker it is about: their boss, an advocate, else anybody but them. */
export function someoneElse(adults: readonly Adult[], about_id: string): Adult | undefined {
  const others = pickable(adults).filter(({ id }) => id !== about_id);
  return OTHERS_FIRST.map((role) => others.find(({ what }) => what === role)).find((adult) => adult) ?? others[0];
}

/** Whom it is about hears of it only from the young person; telling somebody else is one tap. */
export function AboutWorker({ said, adults }: { said: Said; adults: readonly Adult[] }) {
  if (said.about.kind !== "worker" || !said.about.id) return null;
  const about_id = said.about.id;
  const name = nameOf(said.about);
  const other = someoneElse(adults, about_id);
  return (
    <div class="stack">
      {!picked.value.includes(about_id) && <p>{t("{name} will see this only if you say so.", { name })}</p>}
      {other && <Button wide icon={userRound} onClick={() => { picked.value = [other.id]; }}>{t("Tell someone else, not {name}", { name })}</Button>}
    </div>
  );
}
