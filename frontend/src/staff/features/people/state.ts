/** The young people somebody works with (a lead: all of the service), and a lead's adding and linking. */
import { api, ask } from "../../../api";

export interface WorkerOf { id: string; name: string; role: string; is_named_adult: boolean }
export interface Person {
  id: string; nickname?: string | null; initials: string; name: string; case_reference?: string | null; birthday_known: boolean; enrolled: boolean; confirmed: boolean;
  invitation: string; invitation_expires_at?: string | null; workers: WorkerOf[];
}
export interface Worker { id: string; name: string; role: string; agency?: string | null; ready: boolean }
export interface NewPerson { id: string; name: string; date_of_birth: string; case_reference: string; keyworker_id: string }

// Roles that work with a young person; the server refuses the others (people/relationships.py, WORKING_ROLES).
export const WORKS_AS: readonly string[] = ["keyworker", "specialist", "chair", "advocate", "lead"];

export const listPeople = async (): Promise<Person[]> => ((await ask(api.GET("/api/people/young-people"))) as { young_people: Person[] }).young_people;
export const findPerson = async (id: string): Promise<Person | null> => (await listPeople()).find((one) => one.id === id) ?? null;
/** The service’s workers who can be somebody’s worker. */
export const listWorkers = async (): Promise<Worker[]> =>
  ((await ask(api.GET("/api/people/workers"))) as { workers: Worker[] }).workers.filter(({ role }) => WORKS_AS.includes(role));

/** The same id again gives the same answer, so a lost reply can be asked for again. */
export async function addPerson({ id, name, date_of_birth, case_reference, keyworker_id }: NewPerson): Promise<void> {
  const body = { name: name.trim(), date_of_birth: date_of_birth || null, case_reference: case_reference.trim() || null, keyworker_id };
  await ask(api.PUT("/api/people/young-people/{young_person_id}", { params: { path: { young_person_id: id } }, body }));
}

/** Added later, or corrected. The day itself never comes back: only that it is known. */
export const setDateOfBirth = async (young_person_id: string, date_of_birth: string): Promise<Person> =>
  (await ask(api.PUT("/api/people/young-people/{young_person_id}/date-of-birth", { params: { path: { young_person_id } }, body: { date_of_birth } }))) as Person;

const between = (young_person_id: string, worker_id: string) => ({ params: { path: { young_person_id, worker_id } } });
/** `is_named_adult`: from now on they are the one adult named for this young person. */
export const linkWorker = async (young_person_id: string, { id, role }: Pick<Worker, "id" | "role">, is_named_adult = false): Promise<Person> =>
  (await ask(api.PUT("/api/people/young-people/{young_person_id}/workers/{worker_id}", { ...between(young_person_id, id), body: { role: role as never, is_named_adult } }))) as Person;
export const unlinkWorker = async (young_person_id: string, worker_id: string): Promise<void> => {
  await ask(api.DELETE("/api/people/young-people/{young_person_id}/workers/{worker_id}", between(young_person_id, worker_id)));
};
