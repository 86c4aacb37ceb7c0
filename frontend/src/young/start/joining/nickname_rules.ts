/** What a nickname may be (S5). The server also knows the recorded name, and turns that one away. */
import { mark, t } from "../../../words";

const [SHORTEST, LONGEST] = [2, 20]; // letters
/** Names of things, each a word a young person might pick; none is a usual first name. */
export const IDEAS: readonly string[] = [
  mark("Kestrel"), mark("River"), mark("Maple"), mark("Comet"), mark("Otter"), mark("Pebble"), mark("Biscuit"), mark("Orbit"), mark("Cedar"), mark("Echo"), mark("Marble"), mark("Ember"),
  mark("Badger"), mark("Puffin"), mark("Acorn"), mark("Breeze"), mark("Pixel"), mark("Cricket"), mark("Noodle"), mark("Tiger"), mark("Meadow"), mark("Rocket"), mark("Cloud"), mark("Mango"),
];
const SHOWN = 4;

/** Four ideas; `turn` counts the shuffles, and no idea comes twice before all were shown. */
export function ideas(turn: number): readonly string[] {
  const first = (turn * SHOWN) % IDEAS.length;
  return IDEAS.slice(first, first + SHOWN);
}

/** A sentence for what needs another look, or "". Two words with capitals are how a full name looks. */
export function nicknameFault(typed: string): string {
  const name = typed.trim();
  const length = [...name].length;
  if (length < SHORTEST || length > LONGEST) return t("Pick a name with 2 to 20 letters.");
  return /^\p{Lu}\p{Ll}+(\s+\p{Lu}[\p{L}’'-]+)+$/u.test(name) ? t("That looks like a full name. Try a shorter one.") : "";
}
