/** What a worker typed for me. It is no view of mine until I say yes to exactly this version; only the server's answer makes it one. */
import { api, ask } from "../../../api";
import type { About, Feeling, Voice } from "../voices/state";

export interface Proposal {
  id: string; version_id: string; about: About; feeling?: Feeling | null; words?: string | null; interpreter: boolean; typed_at: string; state: string;
  /** I said it on a shared tablet, before I had my own place. */
  in_session?: boolean; typing?: "self" | "scribed" | null;
  typed_by: { id: string; first_name: string; works_with_me: boolean };
}
interface Heard { heard_by: { id: string; first_name: string } }

/** What waits for my yes. What cannot be opened yet is not among it. */
export async function readProposals(): Promise<Proposal[]> {
  return ((await ask(api.GET("/api/voices/proposals", {}))) as { proposals: Proposal[] }).proposals;
}

export async function readProposal(proposal_id: string): Promise<Proposal> {
  return (await ask(api.GET("/api/voices/proposals/{proposal_id}", { params: { path: { proposal_id } } }))) as Proposal;
}

/** “Yes, those are my words”: exactly these, sent to who typed them. */
export async function confirmWords({ id, version_id }: Proposal): Promise<Voice> {
  const call = { params: { path: { proposal_id: id } }, body: { version_id } };
  return (await ask(api.POST("/api/voices/proposals/{proposal_id}/confirm", call))) as Voice;
}

/** “Not my words”: they are gone. Gives who heard them all the same. */
export async function notMyWords(proposal_id: string): Promise<string> {
  const answer = (await ask(api.POST("/api/voices/proposals/{proposal_id}/not-mine", { params: { path: { proposal_id } } }))) as Heard;
  return answer.heard_by.first_name;
}
