/** A young person's exact words, picked to be used without their name, and looked at again just before each use. */
import { api, ask, Problem } from "../../../api";
import { newId } from "../../../ids";

/** Words I picked. None: they are not to be used, since `ended_on` where that was written down. */
export interface Quote { id: string; picked_on: string; ended_on?: string | null; words?: string | null; what_for?: string | null }
export interface Picking { id: string; version_id: string; words: string; what_for: string; read_again: boolean }

/** As many letters as the server takes. */
export const MOST_LETTERS = 1000;
export const startPicking = (words: string): Picking => ({ id: newId(), version_id: newId(), words, what_for: "", read_again: false });

/** Whether their yes to this stands for me. */
export const mayUse = async (voice_id: string): Promise<boolean> => ((await ask(api.GET("/api/voices/quotes/may-use", { params: { query: { voice_id } } }))) as { may: boolean }).may;
/** Newest first, as many pages as were asked for; each is ruled on anew. */
export async function listQuotes(pages: number): Promise<{ quotes: Quote[]; more: boolean }> {
  const found: Quote[] = [];
  let before: string | undefined;
  for (let page = 0; page < pages; page++) {
    const { quotes, next } = (await ask(api.GET("/api/voices/quotes", { params: { query: { before } } }))) as { quotes: Quote[]; next: string | null };
    found.push(...quotes);
    before = next ?? undefined;
    if (!before) break;
  }
  return { quotes: found, more: before !== undefined };
}
export async function pickWords(voice_id: string, { id, version_id, words, what_for, read_again }: Picking): Promise<void> {
  await ask(api.PUT("/api/voices/quotes/{quote_id}", { params: { path: { quote_id: id } }, body: { version_id, voice_id, words, what_for, read_again } }));
}

/** The words as they may be used at this moment; nothing when that has ended. */
export async function wordsNow(quote_id: string): Promise<string | undefined> {
  try {
    return ((await ask(api.GET("/api/voices/quotes/{quote_id}", { params: { path: { quote_id } } }))) as Quote).words ?? undefined;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return undefined;
    throw error;
  }
}
