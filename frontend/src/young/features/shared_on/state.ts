/** An adult asks if one person more can see something I sent. A yes is my own tap: it shares that one thing with that one person. */
import { api, ask } from "../../../api";
import { shownHere, shownOne } from "../off_phone/state";
import type { Company, Person } from "../voices/state";

/** `alive`: it can still be shown by this, also after a no. */
export interface ShareAsk {
  id: string; voice_id: string; asked_by: Person & { what: string }; person: Person & { what: string }; asked_at: string; sent_at?: string | null;
  state: "waiting" | "said_yes" | "no" | "not_now" | "shown" | "ended"; on: string; alive: boolean; why?: string | null;
}
export type NoAnswer = "no" | "not_now";

/** The name what was last read of them is kept under. */
export const SHARE_ASKS = "share asks";
const to = (share_ask_id: string) => ({ params: { path: { share_ask_id } } });

/** What waits for me; nothing about what this phone does not show. */
export async function readShareAsks(): Promise<ShareAsk[]> {
  return shownHere(((await ask(api.GET("/api/voices/shared-on/asked", {}))) as { asks: ShareAsk[] }).asks, ({ voice_id }) => voice_id);
}
export async function readShareAsk(id: string): Promise<ShareAsk> {
  const asked = (await ask(api.GET("/api/voices/shared-on/asked/{share_ask_id}", to(id)))) as ShareAsk;
  return shownOne(asked, asked.voice_id);
}

/** No and not now: one tap, and nothing else follows. */
export async function sayNo(id: string, answer: NoAnswer): Promise<void> {
  await ask(api.POST("/api/voices/shared-on/asked/{share_ask_id}/answer", { ...to(id), body: { answer } }));
}

/** The yes: this one thing, this one person, and nobody who covers for them. */
export async function showIt({ id, voice_id, person }: ShareAsk, with_adult?: Company): Promise<void> {
  await ask(api.POST("/api/voices/{voice_id}/share", { params: { path: { voice_id } }, body: { reader_ids: [person.id], ask_id: id, with_cover: [], ...(with_adult ? { with_adult } : {}) } }));
}
