/** Each use of my words without my name: which, by whom, what for and when. Any one of them I can stop. */
import { api, ask } from "../../../api";
import { shownHere } from "../off_phone/state";

export interface OwnQuote {
  id: string; request_id?: string | null; voice_id: string; worker: { id: string; first_name: string; what: string };
  picked_at: string; ended_at?: string | null; words?: string | null; what_for?: string | null;
}

/** All of them but words of what this phone does not show. */
export async function readQuotes(): Promise<OwnQuote[]> {
  const { quotes } = (await ask(api.GET("/api/voices/quotes/mine", {}))) as { quotes: OwnQuote[] };
  return shownHere(quotes, ({ voice_id }) => voice_id);
}
export async function stopQuote(quote_id: string): Promise<void> {
  await ask(api.POST("/api/voices/quotes/{quote_id}/stop", { params: { path: { quote_id } } }));
}
