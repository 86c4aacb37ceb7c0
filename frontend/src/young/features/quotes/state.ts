/** Each use of my words without my name: which, by whom, what for and when. Any one of them I can stop. */
import { api, ask } from "../../../api";
import { type Pages, readPages } from "../last_read/pages";
import { pagesHere } from "../off_phone/state";

export interface OwnQuote {
  id: string; request_id?: string | null; voice_id: string; worker: { id: string; first_name: string; what: string };
  picked_at: string; ended_at?: string | null; words?: string | null; what_for?: string | null;
}

/** The uses of my words, or those by one yes, newest first. */
export const readUses = (many: number, request_id?: string): Promise<Pages<OwnQuote>> => readPages(many, async (before) => {
  const { quotes, next } = (await ask(api.GET("/api/voices/quotes/mine", { params: { query: { request_id, before } } }))) as { quotes: OwnQuote[]; next: string | null };
  return { page: quotes, next };
});

/** Those by this yes, but words of what this phone does not show. */
export const readQuotes = (request_id: string, many = 1): Promise<Pages<OwnQuote>> => pagesHere(readUses(many, request_id), ({ voice_id }) => voice_id);

export async function stopQuote(quote_id: string): Promise<void> {
  await ask(api.POST("/api/voices/quotes/{quote_id}/stop", { params: { path: { quote_id } } }));
}
