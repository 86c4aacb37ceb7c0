import { TapsShown } from "../../../said/taps";
import type { YouSaid } from "./state";
import { aboutLine, feelingWord } from "./words";

/** Their own words and what they tapped, exactly: inside a quote, never edited. */
export function WhatTheySaid({ said: { about, feeling, words, ...taps } }: { said: YouSaid }) {
  const line = aboutLine(about);
  return (
    <>
      {line && <span class="small">{line}{"\n"}</span>}
      {feeling && <strong>{feelingWord(feeling)}{words ? "\n" : ""}</strong>}
      {words}
      <TapsShown said={taps} />
    </>
  );
}
