import { useEffect } from "preact/hooks";
import { go } from "../../../router";
import { resumeWriting, writing } from "./writing";
import type { Said } from "./state";

/** The voice being written; after a reload it is opened again from this phone. Where there is none, the way leads to Today. */
export function useWriting(): Said | null {
  useEffect(() => {
    if (!writing.peek()) void resumeWriting().then((found) => { if (!found) go("/", { replace: true }); });
  }, []);
  return writing.value;
}
