/**
 * Drafts, sealed at every pause to the young person's draft key. A locked phone can still seal (public half only) but not read.
 * The reference for the layout is youthvoice/vault/drafts.py; tests/vault/vectors.json holds cases both must give.
 */
import { signal } from "@preact/signals";
import { type Bytes, join, pack, toBase64url, utf8 } from "./bytes";
import { inTurn, stored } from "./stored";

const FORMAT = Uint8Array.of(1);
// RFC 8410: the fixed front of a PKCS #8 X25519 private key; WebCrypto takes no raw private key.
const PKCS8 = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20]);
const [PUBLIC, NONCE] = [32, 12]; // bytes

/** Whose drafts this phone seals: kept readable, since a public key and an id give nothing away. */
export interface DraftOwner { person_id: string; public_key: Bytes }
export interface DraftReader { private_key: CryptoKey; public_key: Bytes }

/** Thrown where drafts cannot be read or sealed now: locked, not enrolled, another key, or bytes that were touched. */
export class Sealed extends Error {}

async function aesKey(mine: CryptoKey, theirs: Bytes, bound: Bytes, use: KeyUsage): Promise<CryptoKey> {
  const other = await crypto.subtle.importKey("raw", theirs, "X25519", false, []);
  const shared = await crypto.subtle.deriveBits({ name: "X25519", public: other }, mine, 256);
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const stretching = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: bound };
  return crypto.subtle.deriveKey(stretching, base, { name: "AES-GCM", length: 256 }, false, [use]);
}

/** Seals to a draft public key (32 bytes); `context` is bound, so a draft cannot be passed off as another. */
export async function sealTo(reader: Bytes, plain: Bytes, context: Bytes): Promise<Bytes> {
  const pair = (await crypto.subtle.generateKey("X25519", false, ["deriveBits"])) as CryptoKeyPair;
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const bound = pack(FORMAT, "draft", ephemeral, reader, context);
  const key = await aesKey(pair.privateKey, reader, bound, "encrypt");
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: bound }, key, plain);
  return join(FORMAT, ephemeral, nonce, new Uint8Array(body));
}

/** Takes the 32 bytes of the private half; scripts cannot read it out of what this gives. */
export async function readerFrom(private_bytes: Bytes, public_key: Bytes): Promise<DraftReader> {
  const private_key = await crypto.subtle.importKey("pkcs8", join(PKCS8, private_bytes), "X25519", false, ["deriveBits"]);
  return { private_key, public_key };
}

/** Opens what `sealTo` made. Throws `Sealed`. */
export async function openWith(reader: DraftReader, sealed: Bytes, context: Bytes): Promise<Bytes> {
  if (sealed[0] !== FORMAT[0]) throw new Sealed();
  const ephemeral = sealed.slice(1, 1 + PUBLIC);
  const nonce = sealed.slice(1 + PUBLIC, 1 + PUBLIC + NONCE);
  const bound = pack(FORMAT, "draft", ephemeral, reader.public_key, context);
  try {
    const key = await aesKey(reader.private_key, ephemeral, bound, "decrypt");
    const opening = { name: "AES-GCM", iv: nonce, additionalData: bound };
    return new Uint8Array(await crypto.subtle.decrypt(opening, key, sealed.slice(1 + PUBLIC + NONCE)));
  } catch {
    throw new Sealed();
  }
}

/** Whose phone it is on this page since the last sign-in. It outlives the lock, as the public half does. */
export const draftOwner = signal<DraftOwner | undefined>(undefined);
/** One name for a person and their key: let back in with a new key, they open nothing that was sealed to the old one. */
export const nameOf = ({ person_id, public_key }: DraftOwner): string => `${person_id} ${toBase64url(public_key)}`;

let reading: (DraftReader & DraftOwner) | null = null;

/**
 * At sign-in: keeps the public half, so that this phone can seal while locked and offline, and lends the private half until the lock.
 * A full phone is opened all the same; so is a browser older than X25519 (before about 2024), which only cannot keep drafts.
 */
export async function unlockDrafts(person_id: string, public_key: Bytes, private_bytes: Bytes | null): Promise<void> {
  const mine: DraftOwner = { person_id, public_key };
  draftOwner.value = mine;
  await stored().then((db) => db.put("kept", mine, "draft_owner")).catch(() => undefined);
  const reader = private_bytes && (await readerFrom(private_bytes, public_key).catch(() => null));
  reading = reader && { ...reader, ...mine };
}

/** At the lock, at once. */
export function lockDrafts(): void { reading = null; }

/** Whoever signed in last. Where no owner could be kept, nothing is: `Sealed`. Where a full phone still keeps the one before, what is sealed is theirs who are here. */
export async function ownerNow(): Promise<DraftOwner> {
  const kept = (await (await stored()).get("kept", "draft_owner")) as DraftOwner | undefined;
  if (!kept) throw new Sealed();
  return draftOwner.value ?? kept;
}

/** Any JSON value sealed to this phone's owner under an id. Throws `Sealed` before enrolment (tryout.ts is for that) and in browsers without X25519. */
export async function sealDraft(id: string, value: unknown, owner?: DraftOwner): Promise<Bytes> {
  const { person_id, public_key } = owner ?? (await ownerNow());
  return sealTo(public_key, utf8(JSON.stringify(value)), utf8(`${person_id} ${id}`)).catch(() => { throw new Sealed(); });
}

export async function unsealDraft(id: string, sealed: Bytes): Promise<unknown> {
  if (!reading) throw new Sealed();
  const plain = await openWith(reading, sealed, utf8(`${reading.person_id} ${id}`));
  return JSON.parse(new TextDecoder().decode(plain)) as unknown;
}

/** Keeps a draft on this phone. `id` is the voice's id; `about` is a plain code such as "voice", never words; `version` is the id of these words. */
export function keepDraft(id: string, about: string, value: unknown, version?: string): Promise<void> {
  return inTurn(async () => {
    const sealed = await sealDraft(id, value);
    await (await stored()).put("drafts", { id, about, version, sealed, saved_at: Date.now() });
  });
}

/** The draft's value; undefined where there is none. Throws `Sealed` while locked. */
export async function openDraft(id: string): Promise<unknown> {
  const draft = await (await stored()).get("drafts", id);
  return draft && unsealDraft(id, draft.sealed);
}

/** The server has it as *just me*: the phone's copy goes. With a version, only if it has these words still: another tab may have kept newer ones. */
export function deleteDraft(id: string, version?: string): Promise<void> {
  return inTurn(async () => {
    const { store, done } = (await stored()).transaction("drafts", "readwrite");
    const there = version && (await store.get(id))?.version;
    if (!there || there === version) await store.delete(id);
    await done;
  });
}

/** Ids and kinds of the drafts on this phone; can be read while locked. */
export async function listDrafts(): Promise<{ id: string; about: string; saved_at: number }[]> {
  return (await (await stored()).getAll("drafts")).map(({ id, about, saved_at }) => ({ id, about, saved_at }));
}
