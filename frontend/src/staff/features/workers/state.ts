/** A service's workers, their keys and agencies, and a lead's acts on them. Six words pass through here once and are kept nowhere. */
import { api, ask } from "../../../api";
import { newId } from "../../../ids";

export type KeyState = "none" | "pending" | "waiting" | "current";
export interface Worker {
  id: string; name: string; role: string; username: string; agency?: string | null; ready: boolean; key_state: KeyState;
  last_signed_in_at?: string | null; cover?: { id: string; name: string } | null; away_from?: string | null; away_until?: string | null;
}
export interface WorkerKey {
  worker_id: string; state: KeyState; reset_by?: { id: string; name: string } | null; reset_at?: string | null; confirmed_at?: string | null; opens_at?: string | null;
}
export interface Agency { id: string; name: string }
export interface NewWorker { id: string; name: string; role: string; username: string; agency_id: string; new_agency: string }

/** Everything somebody can be here but a young person (consent/capabilities.py, Role). */
export const ROLES = ["keyworker", "specialist", "chair", "advocate", "lead", "safeguarding_lead", "inspector", "administrator"] as const;

export const listWorkers = async (): Promise<Worker[]> => ((await ask(api.GET("/api/people/workers"))) as { workers: Worker[] }).workers;
export const listKeys = async (): Promise<WorkerKey[]> => ((await ask(api.GET("/api/sign-in/workers/keys"))) as { keys: WorkerKey[] }).keys;
export const listAgencies = async (): Promise<Agency[]> => ((await ask(api.GET("/api/people/agencies"))) as { agencies: Agency[] }).agencies;

/** Gives their six words, this once; null when they were added already. The same id again changes nothing. */
export async function takeOn({ id, name, role, username, agency_id, new_agency }: NewWorker): Promise<string | null> {
  const agency = new_agency.trim() ? await addAgency(new_agency.trim()) : agency_id || null;
  const body = { name: name.trim(), role: role as never, username: username.trim(), agency_id: agency };
  return ((await ask(api.PUT("/api/people/workers/{worker_id}", { params: { path: { worker_id: id } }, body }))) as { passphrase?: string | null }).passphrase ?? null;
}

async function addAgency(name: string): Promise<string> {
  const there = (await listAgencies()).find((one) => one.name === name);
  if (there) return there.id;
  const agency_id = newId();
  await ask(api.PUT("/api/people/agencies/{agency_id}", { params: { path: { agency_id } }, body: { name } }));
  return agency_id;
}

const about = (worker_id: string) => ({ params: { path: { worker_id } } });
export const workerLeaves = async (id: string): Promise<void> => { await ask(api.POST("/api/people/workers/{worker_id}/left", about(id))); };
/** A new key for somebody who lost theirs; gives the six words, this once. */
export const resetKey = async (id: string): Promise<string> => ((await ask(api.POST("/api/sign-in/workers/{worker_id}/reset", about(id)))) as { passphrase: string }).passphrase;
export const confirmKey = async (id: string): Promise<void> => { await ask(api.POST("/api/sign-in/workers/{worker_id}/confirm", about(id))); };

/** Null for nobody; days null for not away, or no known day back. */
export const setCover = async (id: string, cover_id: string | null): Promise<void> => { await ask(api.PUT("/api/people/workers/{worker_id}/cover", { ...about(id), body: { cover_id } })); };
export const setAway = async (id: string, from: string | null, until: string | null): Promise<void> => { await ask(api.PUT("/api/people/workers/{worker_id}/away", { ...about(id), body: { from, until } })); };
