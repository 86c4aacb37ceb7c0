/** When I am away, who covers for me, and for whom I cover. */
import { api, ask } from "../../../api";
import { me } from "../../../session";

export interface Days { away_from?: string | null; away_until?: string | null }
export interface OwnCover extends Days { worker_id: string; cover?: { id: string; name: string } | null; covering: ({ id: string; name: string } & Days)[] }

export const readOwnCover = async (): Promise<OwnCover> => (await ask(api.GET("/api/people/my-cover"))) as OwnCover;

/** Empty days are none: no first day means not away, no day back means it is not known. */
export async function saveAway(from: string, until: string): Promise<void> {
  const worker_id = me.value!.person_id;
  await ask(api.PUT("/api/people/workers/{worker_id}/away", { params: { path: { worker_id } }, body: { from: from || null, until: until || null } }));
}
