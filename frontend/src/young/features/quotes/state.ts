/** Each use of my words without my name: which, by whom, what for and when. Any one of them I can stop. */
import { api, ask } from "../../../api";
import { shownHere } from "../off_phone/state";

export interface OwnQuote {
  id: string; request_id?: string | null; voice_id: string; worker: { id: string; first_name: string; what: string };
  picked_at: string; ended_at?: string | null; words?: string | null; what_for?: string | null;
}

export interface Uses { quotes: OwnQuote[]; more: boolean }

/** The uses by this yes, newest first, as many pages as were asked for; but words of what this phone does not show. */
export async function readQuotes(request_id: string, pages = 1): Promise<Uses> {
  const found: OwnQuote[] = [];
  let before: string | undefined;
  for (let page = 0; page < pages; page++) {
    const { quotes, next } = (await ask(api.GET("/api/voices/quotes/mine", { params: { query: { request_id, before } } }))) as { quotes: OwnQuote[]; next: string | null };
    found.push(...quotes);
    before = next ?? undefined;
    if (!before) break;
  }
  return { quotes: await shownHere(found, ({ voice_id }) => voice_id), more: before !== undefined };
}
export async function stopQuote(quote_id: string): Promise<void> {
  await ask(api.POST("/api/voices/quotes/{quote_id}/stop", { params: { path: { quote_id } } }));
}
