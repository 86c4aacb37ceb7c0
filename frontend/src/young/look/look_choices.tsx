import { change, COLOURS, SCALES, settings, type Settings } from "../../settings";
import { Button } from "../../ui/button/button";
import { ChoiceList } from "../../ui/choice_list/choice_list";
import { Switch } from "../../ui/field/field";
import { mark, t } from "../../words";
import { LanguageChoice } from "./language_choice";
import "./look.css";

const COLOUR_WORDS: Record<Settings["colours"], string> = {
  phone: mark("Like my phone"), cream: mark("Cream"), white: mark("White"), dark: mark("Dark"), tint: mark("Blue tint"),
};
const SIZE_WORDS: Record<Settings["scale"], string> = { 100: mark("Usual"), 125: mark("Big"), 150: mark("Bigger"), 200: mark("Biggest") };

/** Every choice shows at once and is kept on this phone. */
export function Choices() {
  const { scale, colours, calm, less_data, spacing, pictures } = settings.value;
  return (
    <>
      <ChoiceList name="scale" shape="pairs" question={t("Text size")} value={String(scale)} onChange={(value) => change({ scale: Number(value) as Settings["scale"] })}
        choices={SCALES.map((size) => ({ value: String(size), word: t(SIZE_WORDS[size]) }))} />
      <ChoiceList name="colours" shape="pairs" question={t("Colours")} value={colours} onChange={(value) => change({ colours: value })}
        choices={COLOURS.map((value) => ({ value, word: t(COLOUR_WORDS[value]) }))} />
      <div>
        <Switch id="spacing" label={t("More space in words")} checked={spacing} onChange={(on) => change({ spacing: on })} />
        <Switch id="calm" label={t("Calm screen")} hint={t("Nothing moves.")} checked={calm} onChange={(on) => change({ calm: on })} />
        <Switch id="less-data" label={t("Use less data")} checked={less_data} onChange={(on) => change({ less_data: on })} />
        <Switch id="pictures" label={t("Use weather pictures")} hint={t("In place of faces.")} checked={pictures === "weather"} onChange={(on) => change({ pictures: on ? "weather" : "faces" })} />
      </div>
      <LanguageChoice />
    </>
  );
}

/** The same, in the panel under “Aa”. */
export function LookChoices({ onDone }: { onDone: () => void }) {
  return (
    <section class="look" aria-label={t("Text, colours and data")}>
      <Choices />
      <Button wide onClick={onDone}>{t("Done")}</Button>
    </section>
  );
}
