import lock from "~icon/lock";
import smartphone from "~icon/smartphone";
import { Button } from "../../../ui/button/button";
import { SaveStrip } from "../../../ui/save_strip/save_strip";
import { t } from "../../../words";
import { kept, saveNow, type Kept } from "./writing";

/** Says only what is so now: while newer words are not saved yet it says nothing. */
export function keptWords(where: Kept): string {
  if (where === "on_phone") return t("Saved on this phone.");
  return where === "just_me" ? t("Saved. Only you can see it.") : "";
}

export function KeptStrip() {
  const where = kept.value;
  return (
    <>
      <SaveStrip words={keptWords(where)} icon={where === "just_me" ? lock : smartphone} />
      {(where === "phone_full" || where === "not_kept") && (
        <div class="stack" role="alert">
          <p>{where === "phone_full" ? t("Your phone is full. Make some space, then tap save.") : t("We could not save it here. Tap save to try again.")}</p>
          <Button onClick={() => void saveNow()}>{t("Save")}</Button>
        </div>
      )}
    </>
  );
}
