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
import { picked } from "../sending";
import type { About, OnPhone } from "../state";
import { continueWriting, deleteWriting, draftAgain } from "../writing";

const Delete = ({ id }: { id: string }) => (
  <Confirm wide ask={t("Delete")} icon={trash} question={t("Delete this?")} more={t("It will be gone. We can’t get it back.")} yes={t("Delete")} no={t("Keep it")}
    onYes={() => void deleteWriting(id).then(() => go("/voices", { replace: true }))} />
);

const hasCards = ({ kind }: About): boolean => kind === "worker" || kind === "service";

export function DraftActions({ id, about }: { id: string; about: About }) {
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
      <Delete id={id} />
    </div>
  );
}

/** Nobody can open it any more; it can be thrown away. */
export const LostActions = ({ id }: { id: string }) => (
  <div class="stack">
    <p>{t("Only your old phone or words could open this.")}</p>
    <Delete id={id} />
  </div>
);

/** It waits to be sent, or was not taken: it can still be called back alone. */
export function QueuedActions({ said }: { said: OnPhone }) {
  return (
    <div class="stack">
      <p>{said.state === "waiting" ? t("It will go next time you open this with signal.") : t("It is safe on this phone.")}</p>
      <Button wide onClick={() => void draftAgain(said.id)}>{t("Don’t send. Keep as draft")}</Button>
      <Delete id={said.id} />
    </div>
  );
}
