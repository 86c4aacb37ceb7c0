import quote from "~icon/text-quote";
import { ButtonLink } from "../../../ui/button/button";
import { t } from "../../../words";
import { useAsked } from "../../asked";
import { mayUse } from "./state";

/** There only for whoever the young person said yes to: the server is asked, and until it says so nothing is offered. */
export function UseTheirWords({ voice_id }: { voice_id: string }) {
  const asked = useAsked(() => mayUse(voice_id), voice_id);
  return asked.value ? <ButtonLink icon={quote} href={`/staff/voices/${voice_id}/use`}>{t("Use their words")}</ButtonLink> : null;
}
