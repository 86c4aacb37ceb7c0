/** Shows a route's screen, loading its code the first time. */
import type { ComponentType, ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Params, Route } from "./router";

type Screen = ComponentType<{ params: Params }>;
const loaded = new Map<Route["screen"], Screen>();

interface Props { route: Route; params: Params; busy: ComponentChildren; failed: (again: () => void) => ComponentChildren }

export function ScreenLoader({ route, params, busy, failed }: Props) {
  const [, redraw] = useState(0);
  const [broken, setBroken] = useState<Route["screen"]>();
  const { screen } = route;
  const Shown = loaded.get(screen);
  const load = (): void => {
    setBroken(undefined);
    screen().then((module) => { loaded.set(screen, module.default); redraw((count) => count + 1); }, () => setBroken(() => screen));
  };
  useEffect(() => { if (!Shown) load(); }, [screen]);
  if (Shown) return <Shown key={JSON.stringify(params)} params={params} />;
  return <>{broken === screen ? failed(load) : busy}</>;
}
