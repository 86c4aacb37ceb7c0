/** Asking for an advocate: nobody can say no to it, and it waits for nothing but signal. */
import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import { type Named, queuedUnder, sendOrQueue } from "../speaking_up";

export interface Request { id: string; asked_at: string; answer_by: string; by: Named | null; accepted_at: string | null; in_touch_at: string | null; late: boolean }
export interface MyAdvocates { advocates: Named[]; anybody_here: boolean; request: Request | null }

const PATH = "/api/taking-part/advocates/requests/";

export async function readMine(): Promise<MyAdvocates> {
  return (await ask(api.GET("/api/taking-part/advocates/mine", {}))) as MyAdvocates;
}

/** Asks; `reach` is how they can be reached, or nothing. */
export async function askForOne(reach: string): Promise<void> {
  const id = newId();
  await sendOrQueue({ method: "PUT", path: PATH + id, concerns: id, body: { reach: reach.trim() || null } });
}

/** Asked on this phone and not sent yet. */
export const isQueued = (): boolean => queuedUnder(PATH).some(({ failed }) => !failed);

export async function withdraw(advocate_request_id: string): Promise<void> {
  await ask(api.DELETE("/api/taking-part/advocates/requests/{advocate_request_id}", { params: { path: { advocate_request_id } } }));
}
