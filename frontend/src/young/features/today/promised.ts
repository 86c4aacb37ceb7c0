/** “We will send it then.”: things promised to somebody who had no key yet are passed on by whoever holds them, once they are in. */
import { effect } from "@preact/signals";
import { api, ask } from "../../../api";
import { me } from "../../../session";

let passedOnFor: string | undefined;

/** Once a session. Nothing is shown: who has what is always read from the server. */
export async function passOnPromised(): Promise<void> {
  const who = me.value;
  if (!who?.capabilities.includes("carry_out_owed") || passedOnFor === who.person_id) return;
  passedOnFor = who.person_id;
  await ask(api.POST("/api/records/carry-out-owed", {})).catch(() => { passedOnFor = undefined; });
}

effect(() => { if (!me.value) passedOnFor = undefined; });
