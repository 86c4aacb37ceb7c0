/** Sending what must never wait for a good moment: queued sealed on this phone, tried at once; sent straight where nothing can be kept. */
import { keepDraft } from "../../drafts";
import { deleteWrite, openWrite, queueOrSend, sendWaiting, waiting, type Write } from "../../outbox";

const PATIENCE = 6_000; // ms: after that the screen says that it is on its way, and changes by itself when it is there
export const patience = (): Promise<unknown> => new Promise((done) => setTimeout(done, PATIENCE));

/** An adult by first name, and what they do. */
export interface Named { id: string; first_name: string; what: string }

/** Gives true when it is sent or safe on this phone, false when the server would not take it. Throws where it is neither. */
export async function sendOrQueue(write: Write): Promise<boolean> {
  await queueOrSend(write, write.concerns);
  let taken = true;
  // Seen as it happens: by the time the sending is over somebody else may have made a draft of it again.
  const stop = waiting.subscribe((writes) => { if (writes.some(({ id, failed }) => id === write.concerns && failed)) taken = false; });
  await Promise.race([sendWaiting(), patience()]).finally(stop);
  return taken;
}

/** One that was not taken is a draft again, made of its body, before it leaves the queue: its words are never nowhere. Throws `Sealed`; undefined where it is not there. */
export async function draftAgain<B, D extends { id: string }>(write_id: string, about: string, draftOf: (body: B) => D): Promise<D | undefined> {
  const body = (await openWrite(write_id)) as B | undefined;
  if (!body) return undefined;
  const draft = draftOf(body);
  await keepDraft(draft.id, about, draft);
  await deleteWrite(write_id);
  return draft;
}

/** What of mine is queued under this path and not sent yet. */
export const queuedUnder = (path: string) => waiting.value.filter((write) => write.method === "PUT" && write.path.startsWith(path));
