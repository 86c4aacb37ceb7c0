/** Starting and confirming a new key, with the passphrase asked for first where it must be. */
import { useState } from "preact/hooks";
import { troubleWords } from "../../asked";
import type { StepUp } from "../../step_up";
import { confirmKey, resetKey } from "./state";

export interface KeyActs { words: string; trouble: string; reset: () => Promise<void>; confirm: () => Promise<void>; run: (act: () => Promise<void>) => Promise<boolean>; done: () => void }

/** `again`: ask the server how things stand now. */
export function useKeyActs(worker_id: string, stepUp: StepUp, again: () => void): KeyActs {
  const [words, setWords] = useState("");
  const [trouble, setTrouble] = useState("");
  async function run(act: () => Promise<void>): Promise<boolean> {
    try {
      await stepUp.run(act);
      setTrouble("");
      return true;
    } catch (error) {
      setTrouble(troubleWords(error));
      return false;
    } finally {
      again();
    }
  }
  return {
    words, trouble, run,
    reset: async () => { await run(async () => setWords(await resetKey(worker_id))); },
    confirm: async () => { await run(() => confirmKey(worker_id)); },
    done: () => setWords(""),
  };
}
