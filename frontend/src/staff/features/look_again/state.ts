/** Wishes that adults went against, and the day each is looked at again. */
import { api, ask } from "../../../api";
import type { YoungPerson } from "../to_answer/state";

export interface Wish { decision_id: string; voice_id: string; young_person: YoungPerson; about_kind: string; decided_at: string; by: { id: string; first_name: string }; look_again_on: string; late: boolean; is_mine: boolean }
export const listWishes = async (): Promise<Wish[]> => ((await ask(api.GET("/api/decisions/look-again"))) as { wishes: Wish[] }).wishes;
