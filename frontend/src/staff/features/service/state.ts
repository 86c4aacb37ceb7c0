/** What waits in a lead's service: who owes what by when, without words and without the ways used. */
import { api, ask } from "../../../api";
import type { SentLine } from "../to_answer/state";

export interface OverviewLine extends SentLine { named_adult?: { id: string; name: string } | null; look_again_person?: { id: string; name: string } | null }

export const readOverview = async (): Promise<OverviewLine[]> => ((await ask(api.GET("/api/voices/overview"))) as { voices: OverviewLine[] }).voices;
