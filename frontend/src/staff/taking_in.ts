/** After signing in on a tablet: what it kept sealed goes to the server, and what is sealed to me is taken in. Nothing of it is shown here. */
import { api, ask } from "../api";
import { bring } from "../carried";
import { me } from "../session";

async function takeIn(): Promise<void> {
  const { carried } = (await ask(api.GET("/api/voices/carried"))) as { carried: { id: string }[] };
  for (const { id } of carried) await api.POST("/api/voices/carried/{carried_id}/take-in", { params: { path: { carried_id: id } } }).catch(() => undefined); // one that cannot go now keeps no other waiting
}

/** Never in the way: what does not go now goes at the next sign-in. */
export async function bringAndTakeIn(): Promise<void> {
  try {
    await bring();
    if (me.value?.capabilities.includes("type_for")) await takeIn();
  } catch {
    // no signal, or signed out meanwhile
  }
}
