import { api, ask } from "../../../api";
import { newId } from "../../../ids";
import { t } from "../../../words";
import type { YesTo } from "../yeses/state";

export interface Basis { yes_to: YesTo; basis?: string | null; set_at?: string | null }
export const BASES = ["public_task", "legal_obligation", "vital_interests", "legitimate_interests"] as const;

export function basisWords(code: string): string {
  if (code === "public_task") return t("A task the law gives you: 6(1)(e)");
  if (code === "legal_obligation") return t("A legal obligation: 6(1)(c)");
  return code === "vital_interests" ? t("Somebody’s vital interests: 6(1)(d)") : t("Legitimate interests: 6(1)(f)");
}

export const listBases = async (): Promise<Basis[]> => ((await ask(api.GET("/api/taking-part/lawful-bases"))) as { bases: Basis[] }).bases;
export async function setBasis(yes_to: YesTo, basis: string): Promise<Basis[]> {
  const call = { params: { path: { basis_id: newId() } }, body: { yes_to, basis: basis as never } };
  return ((await ask(api.PUT("/api/taking-part/lawful-bases/{basis_id}", call))) as { bases: Basis[] }).bases;
}
