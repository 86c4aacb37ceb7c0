/** What can be done with words that nobody else has yet. */
import { useState } from "preact/hooks";
import layers from "~icon/layers";
import pencil from "~icon/pencil";
import trash from "~icon/trash-2";
import users from "~icon/users";
import { go } from "../../../../router";
import { Button } from "../../../../ui/button/button";
import { Confirm } from "../../../../ui/confirm/confirm";
import { t } from "../../../../words";
import { callBack, deleteUnsent, picked, wasTried } from "../sending";
import type { About, OnPhone } from "../state";
import { continueWriting } from "../writing";

/** `onGone`: it had been sent, and is still there. */
interface Own { id: string; onGone: () => void }

function Delete({ id, onGone }: Own) {
  const [trouble, setTrouble] = useState(false);
  const more = wasTried(id) ? t("It may have gone already. If it did, you can take it back.") : t("It will be gone. We can’t get it back.");
  const bin = (): void => void deleteUnsent(id).then((deleted) => (deleted ? go("/voices", { replace: true }) : onGone()), () => setTrouble(true));
  return (
    <>
      {trouble && <p role="alert">{t("We could not do that. Try again.")}</p>}
      <Confirm wide ask={t("Delete")} icon={trash} question={t("Delete this?")} more={more} yes={t("Delete")} no={t("Keep it")} onYes={bin} />
    </>
  );
}

const hasCards = ({ kind }: About): boolean => kind === "worker" || kind === "service";

export function DraftActions({ id, about, onGone }: Own & { about: About }) {
  const [error, setError] = useState("");
  const open = (to: string) => (): void => {
    picked.value = [];
    continueWriting(id).then(() => go(to), () => setError(t("We could not open this. Try again.")));
  };
  return (
    <div class="stack">
      {error && <p role="alert">{error}</p>}
      {hasCards(about) && <Button wide icon={layers} onClick={open("/say/cards")}>{t("Go on with the cards")}</Button>}
      <Button wide icon={pencil} onClick={open("/say/words")}>{t("Go on writing")}</Button>
      <Button wide icon={users} onClick={open("/say/who")}>{t("Pick who can see it")}</Button>
      <Delete id={id} onGone={onGone} />
    </div>
  );
}

/** Nobody can open it any more; it can be thrown away. */
export const LostActions = ({ id, onGone }: Own) => (
  <div class="stack">
    <p>{t("Only your old phone or words could open this.")}</p>
    <Delete id={id} onGone={onGone} />
  </div>
);

/** It waits to be sent, or was not taken: it can still be called back alone. */
export function QueuedActions({ said, onGone }: { said: OnPhone; onGone: () => void }) {
  const [trouble, setTrouble] = useState(false);
  const keep = (): void => void callBack(said.id).then((kept) => { if (!kept) onGone(); }, () => setTrouble(true));
  return (
    <div class="stack">
      <p>{said.state === "waiting" ? t("It will go next time you open this with signal.") : t("It is safe on this phone.")}</p>
      {trouble && <p role="alert">{t("We could not do that. Try again.")}</p>}
      <Button wide onClick={keep}>{t("Don’t send. Keep as draft")}</Button>
      <Delete id={said.id} onGone={onGone} />
    </div>
  );
}
