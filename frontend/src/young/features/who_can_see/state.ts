/** Who can see which of my things, who opened what, and stopping it for one person. */
import { api, ask } from "../../../api";
import { readAllDecisions } from "../decisions/state";
import { offPhone } from "../off_phone/state";
import { readUses } from "../quotes/state";

/** `cover_for`: only while that worker is away, or has not opened it for a full work day. */
export interface SharedThing { record_id: string; kind: string; opened_at?: string | null; owed?: boolean; cover_for?: { id: string; first_name: string } | null }
export interface Watcher { id: string; first_name: string; what: string; count: number; last_opened_at?: string | null; records: SharedThing[] }
export interface Look { at: string; id: string; first_name: string; what: string; kind: string; record_id: string }
export interface WhoCanSee { people: Watcher[]; looked: Look[]; just_me_count: number }

export async function readWhoCanSee(): Promise<WhoCanSee> {
  return withoutOff((await ask(api.GET("/api/records/who-can-see", {}))) as WhoCanSee);
}

/** What is kept off this phone, and its answers, are not in the picture either. */
async function withoutOff(seen: WhoCanSee): Promise<WhoCanSee> {
  const off = new Set(await offPhone());
  if (!off.size) return seen;
  for (const { id, voice_id } of (await readAllDecisions(Infinity)).all) if (off.has(voice_id)) off.add(id);
  if ([...seen.people.flatMap(({ records }) => records), ...seen.looked].some(({ kind }) => kind === "quotation")) {
    for (const { id, voice_id } of (await readUses(Infinity)).all) if (off.has(voice_id)) off.add(id);
  }
  const here = ({ record_id }: { record_id: string }): boolean => !off.has(record_id);
  const people = seen.people.map((person) => ({ ...person, records: person.records.filter(here) })).filter(({ records }) => records.length > 0);
  return { ...seen, people: people.map((person) => ({ ...person, count: person.records.length, last_opened_at: lastOpened(person) })), looked: seen.looked.filter(here) };
}

const lastOpened = ({ records }: Pick<Watcher, "records">): string | null => records.map(({ opened_at }) => opened_at).filter((at) => typeof at === "string").sort().at(-1) ?? null;

/** Gives when they had opened it already, if they had. */
export async function stopSharing(record_id: string, reader_id: string): Promise<{ already_opened_at?: string | null }> {
  return (await ask(api.POST("/api/records/{record_id}/stop-sharing", { params: { path: { record_id } }, body: { reader_id } }))) as { already_opened_at?: string | null };
}

/** Only what I said myself is mine to stop; plans and decisions are adults’ own. */
export const canStop = ({ kind }: SharedThing): boolean => kind === "voice";
/** Said by me too, each to somebody who must hear it: what I said back, what is wrong, whom I asked for. */
export const isOwn = ({ kind }: SharedThing): boolean => ["say_back", "complaint", "worker_ask"].includes(kind);

/** What somebody sees as it stands, and for whom they see the rest only sometimes: names in the order they came. */
export function apartByCover({ records }: Pick<Watcher, "records">): { plain: SharedThing[]; covered: { name: string; things: SharedThing[] }[] } {
  const covered = new Map<string, { name: string; things: SharedThing[] }>();
  for (const thing of records) {
    if (!thing.cover_for) continue;
    const { id, first_name } = thing.cover_for;
    covered.set(id, { name: first_name, things: [...(covered.get(id)?.things ?? []), thing] });
  }
  return { plain: records.filter(({ cover_for }) => !cover_for), covered: [...covered.values()] };
}

/** Somebody who sees nothing of mine but in another’s place. */
export const onlyCovers = (person: Pick<Watcher, "records">): boolean => person.records.length > 0 && apartByCover(person).plain.length === 0;
