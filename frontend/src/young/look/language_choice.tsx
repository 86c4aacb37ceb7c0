import languages from "virtual:words/young";
import { change } from "../../settings";
import { LanguagePicker } from "../../ui/language_picker/language_picker";
import { showLanguage, t } from "../../words";

function pick(tag: string): void {
  change({ language: tag });
  void showLanguage(tag, languages);
}

/** Picks the app's language and keeps it on this phone. */
export const LanguageChoice = () => <LanguagePicker languages={languages} label={t("Language")} unchecked={t("Made by computer. Some words may be wrong.")} onPick={pick} />;
