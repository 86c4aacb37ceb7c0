/** Bytes for keys and sealing: base64url as the API speaks it, and the length-prefixed packing of youthvoice/vault/encoding.py. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** base64url without padding (RFC 4648 section 5). */
export function toBase64url(bytes: Bytes): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

export function fromBase64url(text: string): Bytes {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
}

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

export function join(...parts: Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return whole;
}

/** For each part a type byte (1 bytes, 2 text), its length in 4 bytes big-endian, then itself: no two lists of parts pack alike. */
export function pack(...parts: (Bytes | string)[]): Bytes {
  return join(...parts.flatMap((part) => {
    const body = typeof part === "string" ? utf8(part) : part;
    const head = new Uint8Array(5);
    head[0] = typeof part === "string" ? 2 : 1;
    new DataView(head.buffer).setUint32(1, body.length);
    return [head, body];
  }));
}
