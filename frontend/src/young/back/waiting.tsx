/** A new phone whose PIN is right, and that opens nothing yet: what it waits for, and the day. Or a phone of before. */
import { Button, ButtonLink } from "../../ui/button/button";
import { Lamp } from "../../ui/illustration/illustration";
import { Page } from "../../ui/page/page";
import { t } from "../../words";
import type { Waits } from "./state";
import { waitsFor } from "./waits_for";

interface Props { waits: Waits; name?: string; onBack: () => void }

export function Waiting({ waits, name, onBack }: Props) {
  const over = waits.state === "ended" || waits.state === "stopped";
  return (
    <Page title={over ? t("This did not work out.") : t("You are not in yet.")} tabTitle="" before={<Lamp />}>
      <p><strong>{waitsFor(waits)}</strong></p>
      {!over && waits.state !== "confirmed" && <p>{name ? t("It can’t be {name}. Ask {name} who it will be.", { name }) : t("It can’t be who gave you the words. Ask them who it will be.")}</p>}
      {!over && waits.state !== "confirmed" && <p>{t("After that you wait at least one day.")}</p>}
      {!over && <p>{t("Until then this phone opens nothing. No one sees more than before.")}</p>}
      {!over && <p class="small">{t("What you sent comes back. Drafts only you could see are lost. No one can open them.")}</p>}
      <div class="stack push-down">
        <Button wide onClick={onBack}>{t("Type my PIN")}</Button>
        {over && <ButtonLink wide href="/back">{t("I have new words")}</ButtonLink>}
      </div>
    </Page>
  );
}

/** The PIN of a phone they had before somebody was let in on a new one. It says what happened, and to whom to turn. */
export function Elsewhere({ onBack }: { onBack: () => void }) {
  return (
    <Page title={t("You were let in on a new phone.")} tabTitle="" before={<Lamp />}>
      <p>{t("This phone opens nothing any more.")}</p>
      <p><strong>{t("Was that not you? Tell someone you trust today.")}</strong></p>
      <p>{t("Two adults were part of it. Their names and the days are written down.")}</p>
      <div class="stack push-down">
        <ButtonLink wide href="/help">{t("Find someone to tell")}</ButtonLink>
        <Button wide onClick={onBack}>{t("Go back")}</Button>
      </div>
    </Page>
  );
}
