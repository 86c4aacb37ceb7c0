/** The languages by their own names, on the first page. Their code is fetched only where there is more than English to pick. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import languages from "virtual:words/young";

export function Languages() {
  const [Picker, setPicker] = useState<ComponentType>();
  const many = Object.keys(languages).length > 0;
  useEffect(() => { if (many) void import("../look/language_choice").then((module) => setPicker(() => module.LanguageChoice), () => undefined); }, []);
  return Picker ? <Picker /> : null;
}
