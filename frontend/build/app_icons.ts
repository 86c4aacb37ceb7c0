/** Draws the home-screen icon from code: a plain mug, which says nothing about what the app is for. PNG in four sizes and one SVG. */
import { deflateSync, crc32 } from "node:zlib";
import type { Plugin } from "vite";

type Colour = readonly [number, number, number];
const TEAL: Colour = [11, 92, 99];
const PAPER: Colour = [251, 246, 236];
const SAMPLES = 4; // 4 × 4 points a pixel: smooth edges without a drawing library

const box = (x: number, y: number, left: number, top: number, right: number, bottom: number, round: number): boolean => {
  const dx = Math.max(left + round - x, x - right + round, 0);
  const dy = Math.max(top + round - y, y - bottom + round, 0);
  return dx * dx + dy * dy <= round * round;
};
const ring = (x: number, y: number, cx: number, cy: number, outer: number, inner: number): boolean => {
  const far = Math.hypot(x - cx, y - cy);
  return far <= outer && far >= inner;
};
/** Is this point (0–100 each way) part of the mug? */
const inMug = (x: number, y: number): boolean =>
  box(x, y, 27, 36, 63, 72, 9) || (x > 60 && ring(x, y, 63, 51, 13, 7.5)) ||
  box(x, y, 36, 22, 40, 31, 2) || box(x, y, 49, 22, 53, 31, 2);

function pixel(px: number, py: number, size: number, rounded: boolean): readonly [number, number, number, number] {
  let [red, green, blue, shown] = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = ((px + ((i % SAMPLES) + 0.5) / SAMPLES) / size) * 100;
    const y = ((py + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size) * 100;
    if (rounded && !box(x, y, 0, 0, 100, 100, 22)) continue;
    const colour = inMug(x, y) ? PAPER : TEAL;
    red += colour[0]; green += colour[1]; blue += colour[2]; shown++;
  }
  return shown ? [red / shown, green / shown, blue / shown, (shown / SAMPLES ** 2) * 255] : [0, 0, 0, 0];
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A square PNG of `size` pixels; `rounded` cuts the corners (a maskable icon keeps them, the phone cuts its own). */
export function png(size: number, rounded: boolean): Buffer {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0, at = 0; y < size; y++) {
    at++; // filter byte 0: none
    for (let x = 0; x < size; x++) for (const part of pixel(x, y, size, rounded)) rows[at++] = Math.round(part);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="22" fill="#0B5C63"/>
<g fill="#FBF6EC"><rect x="27" y="36" width="36" height="36" rx="9"/><rect x="36" y="22" width="4" height="9" rx="2"/><rect x="49" y="22" width="4" height="9" rx="2"/></g>
<path d="M62 41a10 10 0 1 1 0 20" fill="none" stroke="#FBF6EC" stroke-width="5.5"/></svg>\n`;

export function appIcons(): Plugin {
  return {
    name: "app-icons",
    apply: "build",
    generateBundle() {
      const emit = (fileName: string, source: string | Buffer) => this.emitFile({ type: "asset", fileName: `icons/${fileName}`, source });
      emit("icon.svg", SVG);
      for (const size of [192, 512]) emit(`icon-${size}.png`, png(size, true));
      emit("icon-180.png", png(180, false));
      emit("icon-maskable-512.png", png(512, false));
    },
  };
}
