/** What I said on a shared tablet with no signal comes to me sealed: my own key opens it, and it is a draft of mine from then on. */
import { useEffect } from "preact/hooks";
import { api, ask } from "../../../api";
import { me } from "../../../session";

let takenInFor: string | undefined;
me.subscribe((who) => { if (!who) takenInFor = undefined; });

/** Wherever drafts are shown: what came in is read. Not by way of Today, “My views” would say that nothing was said. */
export function useCarried(again: () => void): void {
  useEffect(() => void takeInCarried().then((some) => { if (some) again(); }), []);
}

/** Once a session. Gives whether anything came in. */
async function takeInCarried(): Promise<boolean> {
  const who = me.value;
  if (!who || takenInFor === who.person_id) return false;
  takenInFor = who.person_id;
  try {
    const { carried } = (await ask(api.GET("/api/voices/carried", {}))) as { carried: { id: string }[] };
    for (const { id } of carried) await api.POST("/api/voices/carried/{carried_id}/take-in", { params: { path: { carried_id: id } } }).catch(() => undefined); // one that cannot go now keeps no other waiting
    return carried.length > 0;
  } catch {
    takenInFor = undefined;
    return false;
  }
}
