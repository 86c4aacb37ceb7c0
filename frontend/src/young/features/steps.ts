/** The questions inside one screen: the browser's Back goes one question back, the screen stays, and what was picked stays with it. */
import { useEffect, useRef, useState } from "preact/hooks";

const shown = <S extends string>(first: S): S => (history.state?.step as S | undefined) ?? first;

/**
 * Gives the question that is shown, the way on to another, and the way out of all of them, which leaves none behind for Back to stop at.
 * The focus goes to the new question (`data-question`), so that a screen reader starts there.
 */
export function useSteps<S extends string>(first: S): readonly [S, (next: S) => void, () => void] {
  const [step, setStep] = useState<S>(first);
  const moved = useRef(false);
  useEffect(() => {
    const turn = (): void => setStep(shown(first));
    addEventListener("popstate", turn);
    return () => removeEventListener("popstate", turn);
  }, []);
  useEffect(() => {
    if (moved.current) (document.querySelector<HTMLElement>("[data-question]") ?? document.querySelector("h1"))?.focus({ preventScroll: true });
    moved.current = true;
    scrollTo(0, 0);
  }, [step]);
  const on = (next: S): void => {
    history.pushState({ ...history.state, inside: true, step: next, deep: deep() + 1 }, "");
    setStep(next);
  };
  const leave = (): void => { if (deep()) history.go(-deep()); };
  return [step, on, leave];
}

const deep = (): number => (history.state?.deep as number | undefined) ?? 0;
