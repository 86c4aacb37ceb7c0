/** Young people who asked for an advocate: for the advocates of the service, and for nobody else. */
import { api, ask } from "../../../api";

export interface Whose { id: string; name: string; nickname: string | null; initials: string; confirmed: boolean }
export interface Named { id: string; first_name: string; what: string }
export interface Request {
  id: string; young_person: Whose; asked_at: string; answer_by: string; late: boolean; reach: string | null;
  by: Named | null; is_mine: boolean; accepted_at: string | null; in_touch_at: string | null;
}
const one = (advocate_request_id: string) => ({ params: { path: { advocate_request_id } } });

export const listRequests = async (): Promise<Request[]> => ((await ask(api.GET("/api/taking-part/advocates/requests"))) as { requests: Request[] }).requests;
export const accept = async (id: string): Promise<unknown> => ask(api.POST("/api/taking-part/advocates/requests/{advocate_request_id}/accept", one(id)));
export const sayInTouch = async (id: string): Promise<unknown> => ask(api.POST("/api/taking-part/advocates/requests/{advocate_request_id}/in-touch", one(id)));
