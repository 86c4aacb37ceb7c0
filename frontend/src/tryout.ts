/** “Have a go first”: words kept on this phone under a key that cannot be read out, gone after 24 hours, “Bin it” or enrolling. Nothing is sent. */
import { newId } from "./ids";
import { stored } from "./stored";

const DAY = 24 * 3_600_000; // answers.md, Phones

async function tryOutKey(): Promise<CryptoKey> {
  const db = await stored();
  const kept = (await db.get("kept", "try_out_key")) as CryptoKey | undefined;
  if (kept) return kept;
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await db.put("kept", key, "try_out_key");
  return key;
}

/** Keeps one answer (any JSON value) under an id; the 24 hours run from the first one. */
export async function keepTryOut(value: unknown, id: string = newId()): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, await tryOutKey(), plain));
  const db = await stored();
  const before = await db.get("try_out", id);
  await db.put("try_out", { id, nonce, sealed, kept_at: before?.kept_at ?? Date.now() });
  return id;
}

/** What was tried out and is not yet a day old. */
export async function openTryOuts(): Promise<{ id: string; value: unknown }[]> {
  await wipeOldTryOuts();
  const key = await tryOutKey();
  const kept = await (await stored()).getAll("try_out");
  return Promise.all(kept.map(async ({ id, nonce, sealed }) => {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, key, sealed);
    return { id, value: JSON.parse(new TextDecoder().decode(plain)) as unknown };
  }));
}

/** Its words were rubbed out again. */
export async function dropTryOut(id: string): Promise<void> {
  await (await stored()).delete("try_out", id);
}

/** “Bin it”, and S6: the key goes too, so that nothing left on the disk can be read. */
export async function binTryOuts(): Promise<void> {
  const db = await stored();
  await db.clear("try_out");
  await db.delete("kept", "try_out_key");
}

/** Called whenever the app opens. */
export async function wipeOldTryOuts(now: number = Date.now()): Promise<void> {
  const kept = await (await stored()).getAll("try_out");
  if (kept.some(({ kept_at }) => now - kept_at > DAY)) await binTryOuts();
}
