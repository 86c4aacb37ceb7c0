/** The five faces (or weather), and the two answers that are not a face: all one colour, all one size, none better than another. */
import annoyed from "~icon/annoyed";
import cloud from "~icon/cloud";
import cloudRain from "~icon/cloud-rain";
import cloudLightning from "~icon/cloud-lightning";
import cloudSun from "~icon/cloud-sun";
import frown from "~icon/frown";
import laugh from "~icon/laugh";
import meh from "~icon/meh";
import smile from "~icon/smile";
import sun from "~icon/sun";
import type { Shapes } from "../../../ui/icon/icon";
import { mark, t } from "../../../words";
import type { Feeling } from "./state";

interface Face { value: Feeling; word: string; face: Shapes; weather: Shapes }

export const FACES: readonly Face[] = [
  { value: "really_well", word: mark("Really well"), face: laugh, weather: sun },
  { value: "well", word: mark("Well"), face: smile, weather: cloudSun },
  { value: "ok", word: mark("OK"), face: meh, weather: cloud },
  { value: "not_well", word: mark("Not well"), face: frown, weather: cloudRain },
  { value: "really_not_well", word: mark("Really not well"), face: annoyed, weather: cloudLightning },
];
export const OTHERS: readonly { value: Feeling; word: string }[] = [
  { value: "mixed", word: mark("Mixed") },
  { value: "dont_know", word: mark("I don’t know") },
];

export const feelingWord = (feeling: Feeling): string => t([...FACES, ...OTHERS].find(({ value }) => value === feeling)!.word);
