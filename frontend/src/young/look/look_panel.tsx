/** “Aa”: how the app looks on this phone. Loaded at once with the shell would cost every first visit, so its inside is fetched when it is opened. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

export function LookPanel(props: { onDone: () => void }) {
  const [Inside, setInside] = useState<ComponentType<{ onDone: () => void }>>();
  useEffect(() => { void import("./look_choices").then((module) => setInside(() => module.LookChoices), () => undefined); }, []);
  return Inside ? <Inside {...props} /> : null;
}
