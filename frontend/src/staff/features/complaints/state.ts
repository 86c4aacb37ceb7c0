/** Complaints that came to the person signed in. Nobody else finds that there is one. */
import { api, ask } from "../../../api";
import type { Whose } from "../advocates/state";

export interface Line { id: string; young_person: Whose; sent_at: string; answer_by: string; late: boolean; opened_at: string | null; in_touch_at: string | null }
export interface Opened extends Line { words: string; about_name: string | null }
const one = (complaint_id: string) => ({ params: { path: { complaint_id } } });

export const listComplaints = async (): Promise<Line[]> => ((await ask(api.GET("/api/taking-part/complaints"))) as { complaints: Line[] }).complaints;
export const openComplaint = async (id: string): Promise<Opened> => (await ask(api.GET("/api/taking-part/complaints/{complaint_id}", one(id)))) as Opened;
export const sayInTouch = async (id: string): Promise<unknown> => ask(api.POST("/api/taking-part/complaints/{complaint_id}/in-touch", one(id)));
