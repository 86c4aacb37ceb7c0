/** What an administrator sees: workers' accounts. No young person and no word comes through here. */
import { api, ask } from "../../../api";
import type { Worker } from "../workers/state";

export interface Account extends Worker { state: "active" | "left" }

export const listAccounts = async (): Promise<Account[]> => ((await ask(api.GET("/api/people/accounts"))) as { accounts: Account[] }).accounts;
