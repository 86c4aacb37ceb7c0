import "./qr.css";

const QUIET = 4; // modules of white round it (ISO/IEC 18004)

/** One path for all the dark squares, runs of them joined: the rows are strings of 0 and 1. */
export const darkPath = (rows: readonly string[]): string =>
  rows.flatMap((row, y) => [...row.matchAll(/1+/g)].map((run) => `M${run.index + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`)).join("");

/** A QR code from its rows. Always dark on white, in the dark theme too: many cameras cannot read it the other way round. */
export function QrCode({ rows, name }: { rows: readonly string[]; name: string }) {
  const size = rows.length + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name} shape-rendering="crispEdges" focusable="false">
      <rect width={size} height={size} fill="#fff" />
      <path d={darkPath(rows)} fill="#000" />
    </svg>
  );
}
