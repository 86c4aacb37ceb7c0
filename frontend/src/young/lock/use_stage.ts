import { useEffect, useState } from "preact/hooks";
import { moves } from "../../router";

const inHistory = (): string | undefined => (history.state as { stage?: string } | null)?.stage;

/** Stages within one path, each a history entry, so that the browser's Back goes one stage back and the answers stay. Begins at `first`, also after a reload. */
export function useStage<Stage extends string>(first: Stage): [Stage, (next: Stage) => void] {
  const [stage, setStage] = useState<Stage>(first);
  useEffect(() => {
    const turned = (): void => setStage((inHistory() as Stage | undefined) ?? first);
    addEventListener("popstate", turned);
    return () => removeEventListener("popstate", turned);
  }, []);
  const next = (to: Stage): void => {
    history.pushState({ inside: true, stage: to }, "");
    moves.value++; // the new stage's heading takes the focus
    setStage(to);
    scrollTo(0, 0);
  };
  return [stage, next];
}
