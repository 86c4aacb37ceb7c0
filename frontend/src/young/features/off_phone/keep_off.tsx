import phoneOff from "~icon/smartphone";
import { go } from "../../../router";
import { Confirm } from "../../../ui/confirm/confirm";
import { t } from "../../../words";
import { keepOff } from "./state";

/** For something that was sent. It says what is hidden, what is not, and the one way back. */
export function KeepOff({ voice_id, onKept }: { voice_id: string; onKept?: () => void }) {
  const keep = (): void => void keepOff(voice_id).then(() => { onKept?.(); go("/", { replace: true }); });
  return (
    <Confirm wide ask={t("Keep this off my phone")} icon={phoneOff} question={t("Keep this off my phone?")}
      more={`${t("It stays sent. This phone will not show it, or the answer.")} ${t("Ask your worker to tell you the answer.")} ${t("Other phones of yours still show it. Your six words bring it back here.")}`}
      yes={t("Keep it off")} no={t("Leave it")} onYes={keep} />
  );
}
