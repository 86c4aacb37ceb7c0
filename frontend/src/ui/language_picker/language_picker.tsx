import type { Languages } from "../../words";
import { language } from "../../words";
import "./language_picker.css";

const OWN_NAMES: Readonly<Record<string, string>> = {
  en: "English", cy: "Cymraeg", ar: "العربية", pl: "Polski", ro: "Română", so: "Soomaali", ur: "اردو", uk: "Українська",
};

/** Languages by their own names. Says which ones nobody has checked, in the words given. Draws nothing while there is only English. */
export function LanguagePicker({ languages, label, unchecked, onPick }: { languages: Languages; label: string; unchecked: string; onPick: (tag: string) => void }) {
  const tags = ["en", ...Object.keys(languages)];
  if (tags.length < 2) return null;
  return (
    <div class="language-picker">
      <ul class="plain" aria-label={label}>
        {tags.map((tag) => (
          <li key={tag}>
            <button type="button" lang={tag} dir="auto" aria-pressed={tag === language.value} onClick={() => onPick(tag)}>{OWN_NAMES[tag] ?? tag}</button>
          </li>
        ))}
      </ul>
      {languages[language.value]?.reviewed === false && <p class="small">{unchecked}</p>}
    </div>
  );
}
