/** The phone's keys give exactly what the vault's reference gives, and drafts open for nobody else. */
import { beforeEach, describe, expect, test } from "vitest";
import { type Bytes, fromBase64url, pack, toBase64url, utf8 } from "../src/bytes";
import { deviceSecret, findDevice, keepDevice, newDevice } from "../src/device";
import { deleteDraft, keepDraft, listDrafts, lockDrafts, openDraft, openWith, readerFrom, Sealed, sealTo, unlockDrafts } from "../src/drafts";
import { newId } from "../src/ids";
import { stored, wipePhone } from "../src/stored";
import { keepTryOut, openTryOuts, wipeOldTryOuts } from "../src/tryout";
import vectors from "../../tests/vault/vectors.json";

const fromHex = (hex: string): Bytes => Uint8Array.from((hex.match(/../g) ?? []), (pair) => parseInt(pair, 16));
const toHex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const draft = vectors.drafts[1]!;
const [privateBytes, publicBytes, context] = [fromHex(draft.draft_private), fromHex(draft.draft_public), utf8("person draft")];

beforeEach(wipePhone);

test.each(vectors.device_secret)("the device secret is the vault's: $slot_id", async ({ device_key, slot_id, pin, secret }) => {
  const key = await crypto.subtle.importKey("raw", fromHex(device_key), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  expect(toHex(await deviceSecret({ slot_id, key }, pin))).toBe(secret);
});

test("the device's key stays on the phone and cannot be read out", async () => {
  await keepDevice(await newDevice());
  const device = await findDevice();
  expect(device!.key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", device!.key)).rejects.toThrow();
  expect(await deviceSecret(device!, "123456")).toHaveLength(32);
});

describe("drafts", () => {
  test.each(vectors.drafts)("sealed by the vault open here: $name", async (fixed) => {
    const reader = await readerFrom(fromHex(fixed.draft_private), fromHex(fixed.draft_public));
    expect(toHex(await openWith(reader, fromHex(fixed.sealed), fromHex(fixed.context)))).toBe(fixed.plaintext);
  });

  test("are 61 bytes longer than the words, differ each time, and refuse another context or a touched byte", async () => {
    const reader = await readerFrom(privateBytes, publicBytes);
    const [one, two] = [await sealTo(publicBytes, utf8("hello"), context), await sealTo(publicBytes, utf8("hello"), context)];
    expect(one).toHaveLength(5 + 61);
    expect(toHex(one)).not.toBe(toHex(two));
    await expect(openWith(reader, one, utf8("another"))).rejects.toBeInstanceOf(Sealed);
    two[50]! ^= 1;
    await expect(openWith(reader, two, context)).rejects.toBeInstanceOf(Sealed);
  });

  test("can be written while locked but only read when open", async () => {
    await expect(keepDraft(newId(), "voice", {})).rejects.toBeInstanceOf(Sealed);
    await unlockDrafts("p", publicBytes, privateBytes);
    lockDrafts();
    const id = newId();
    await keepDraft(id, "voice", { words: "only me" });
    expect((await listDrafts()).map((item) => item.id)).toEqual([id]);
    await expect(openDraft(id)).rejects.toBeInstanceOf(Sealed);
    const { sealed } = (await (await stored()).get("drafts", id))!;
    expect(new TextDecoder().decode(sealed)).not.toContain("only me");
    await unlockDrafts("p", publicBytes, privateBytes);
    expect(await openDraft(id)).toEqual({ words: "only me" });
  });

  test("deleted while it is still being sealed stays deleted", async () => {
    await unlockDrafts("p", publicBytes, privateBytes);
    const id = newId();
    const keeping = keepDraft(id, "voice", { words: "only me" });
    await deleteDraft(id);
    await keeping;
    expect(await openDraft(id)).toBeUndefined();
  });

  test("a copy whose words the server has goes, and newer words stay; one kept by an older app goes too", async () => {
    await unlockDrafts("p", publicBytes, privateBytes);
    const [id, old] = [newId(), newId()];
    await keepDraft(id, "voice", "newer", "2");
    await keepDraft(old, "voice", "by an older app");
    await deleteDraft(id, "1");
    await deleteDraft(old, "1");
    expect([await openDraft(id), await openDraft(old)]).toEqual(["newer", undefined]);
    await deleteDraft(id, "2");
    expect(await openDraft(id)).toBeUndefined();
  });
});

test("a try-out is sealed, can be read again, and is gone after a day", async () => {
  await keepTryOut({ feeling: "ok" }, "first");
  expect(await openTryOuts()).toEqual([{ id: "first", value: { feeling: "ok" } }]);
  await wipeOldTryOuts(Date.now() + 25 * 3_600_000);
  expect(await openTryOuts()).toEqual([]);
});

test("ids are UUIDv7 in layout and tell the hour, never the minute", () => {
  const at = Date.UTC(2026, 10, 22, 17, 48, 12);
  const id = newId(at);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 22, 17));
  expect(new Set(Array.from({ length: 200 }, () => newId(at))).size).toBe(200);
});

test("bytes pack without two lists looking alike, and base64url comes back", () => {
  expect(toHex(pack("ab", utf8("c")))).toBe("02000000026162010000000163");
  expect(toHex(fromBase64url(toBase64url(Uint8Array.of(251, 255, 0, 62))))).toBe("fbff003e");
});
