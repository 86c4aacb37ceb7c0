/** What a PIN may be. The server never sees one, so this is the only place where an easy one is turned away. */
import { t } from "../../words";

export const PIN_LENGTH = 6;
// Lines and squares drawn on the number pad, and the two most used of the rest (published counts of leaked PINs).
const SHAPES = ["147258", "258147", "159357", "357159", "147369", "369147", "258369", "123654", "456789", "789456", "102030", "112358", "520131", "696969"];

const steps = (pin: string): number[] => [...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10);
const repeats = (pin: string, part: number): boolean => pin === pin.slice(0, part).repeat(PIN_LENGTH / part);

/** The same digit, a run up or down (also in pairs), a repeated half or third, a mirror such as 123321, or a shape on the pad. */
export function isEasy(pin: string): boolean {
  const between = steps(pin);
  const run = between.every((step) => step === between[0]);
  const pairs = /^(\d)\1(\d)\2(\d)\3$/.test(pin);
  const mirror = [...pin].reverse().join("") === pin;
  return run || pairs || mirror || repeats(pin, 2) || repeats(pin, 3) || SHAPES.includes(pin);
}

export interface PinErrors { pin?: string; again?: string }

/** Takes what was typed in both fields; gives a sentence for the field that needs another look, or nothing. */
export function pinErrors(pin: string, again: string): PinErrors {
  if (!/^\d{6}$/.test(pin)) return { pin: t("Type your 6 numbers.") };
  if (isEasy(pin)) return { pin: t("That one is easy to guess. Try another.") };
  return pin === again ? {} : { again: t("Those two do not match. Try again.") };
}
