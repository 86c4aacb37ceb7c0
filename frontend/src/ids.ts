/** Ids made on the phone: UUIDv7 in layout, with the time cut to the hour so that an id never tells the minute somebody wrote. */
const HOUR = 3_600_000;

/** Takes a time in milliseconds; gives 36 lower-case characters, the same layout as youthvoice/ids.py. */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hour = Math.floor(now / HOUR) * HOUR;
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(hour / 2 ** 32));
  view.setUint32(2, hour % 2 ** 32);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70; // version 7
  bytes[8] = (bytes[8]! & 0x3f) | 0x80; // RFC 9562 variant
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
