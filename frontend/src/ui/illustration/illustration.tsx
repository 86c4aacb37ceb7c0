/** A small kit drawn in code: paper-cut objects with a wobble, never people. Colours come from the tokens, so each works in the dark. */
import "./illustration.css";

const Picture = ({ box, children }: { box: string; children: preact.ComponentChildren }) => (
  <svg class="picture" viewBox={box} aria-hidden="true" focusable="false">{children}</svg>
);

/** A mug with steam, a hat and a pencil on a table: the welcome. */
export const Table = () => (
  <Picture box="0 0 300 130">
    <path class="fill-card edge" d="M42 54 220 53l1 71-176 1z" />
    <path class="line" d="M4 126c60-3 190 3 292-1" />
    <path class="thick" d="M22 54c70-2 150 1 236-1" />
    <path class="fill-plum edge" d="M56 52c2-11 12-17 20-14 5-1 10 5 10 13z" />
    <path class="fill-teal edge" d="M106 25h42c2 8 2 18-1 26-9 2-30 2-39 0-3-8-4-18-2-26z" />
    <path class="line" d="M149 30c14-3 14 17-2 15" />
    <path class="line soft" d="M118 17c-4-5 4-8 0-14M133 17c-4-5 4-8 0-14" />
    <path class="fill-amber edge" d="m184 51 8-40 8 2-8 39-5 4z" />
  </Picture>
);

export const Mug = () => (
  <Picture box="0 0 140 100">
    <path class="line" d="M8 92c40-2 84 2 124-1" />
    <path class="fill-teal edge" d="M38 34h52c3 17 2 38-4 54-12 3-32 3-43 0-7-16-8-37-5-54z" />
    <path class="line" d="M91 42c22-4 22 32-3 31" />
    <path class="line soft" d="M54 24c-6-7 6-11 0-19M74 24c-6-7 6-11 0-19" />
  </Picture>
);

/** An open door: nothing decided, a way on. */
export const Doorway = () => (
  <Picture box="0 0 140 110">
    <path class="line" d="M6 103c44-2 88 2 128-1" />
    <path class="fill-amber" d="M48 102V20c12-2 32-2 44 0v82z" />
    <path class="edge" d="M44 102c1-29-1-58 1-87 17-2 34-2 51 0 1 29 0 58 1 87" />
    <path class="fill-teal edge" d="m48 21 27 9c1 27 0 52 0 79l-27-7z" />
    <path class="thick" d="M68 66v4" />
  </Picture>
);

/** A lamp left on: no signal, still at home. */
export const Lamp = () => (
  <Picture box="0 0 140 110">
    <path class="line" d="M10 103c40-2 80 2 120-1" />
    <path class="fill-amber" d="m44 50-22 52h96L96 50z" opacity=".35" />
    <path class="fill-plum edge" d="M54 14c10-2 22-2 32 0l12 36c-18 3-38 3-56 0z" />
    <path class="thick" d="M70 52c1 16-1 32 0 48" />
    <path class="edge fill-card" d="M52 102c4-8 32-8 36 0z" />
  </Picture>
);

/** A path over a hill. */
export const Path = () => (
  <Picture box="0 0 140 110">
    <path class="fill-teal edge" d="M8 98c18-34 44-46 68-44 24 2 44 18 56 43-40 3-82 3-124 1z" />
    <path class="fill-card edge" d="M60 98c4-10 16-16 10-24-4-6 0-12 6-18 2 8 10 12 8 20-2 8 4 14 8 22-12 1-22 1-32 0z" />
    <path class="fill-amber edge" d="M100 24c6-6 16 0 14 9-2 8-14 9-17 1-1-4 0-7 3-10z" />
  </Picture>
);

/** A window with the light on. */
export const Window = () => (
  <Picture box="0 0 140 110">
    <path class="fill-amber" d="M36 18c22-2 46-2 68 0 1 22 1 44-1 66-22 2-44 2-66 0-2-22-2-44-1-66z" opacity=".6" />
    <path class="edge" d="M36 18c22-2 46-2 68 0 1 22 1 44-1 66-22 2-44 2-66 0-2-22-2-44-1-66z" />
    <path class="line" d="M70 17c1 22-1 46 0 68M36 50c22 2 46-1 67 0" />
    <path class="fill-plum edge" d="M26 86c30-2 60-2 88 0l2 10c-30 2-62 2-92 0z" />
  </Picture>
);

/** Headphones, put down. */
export const Headphones = () => (
  <Picture box="0 0 140 110">
    <path class="thick" d="M34 70c-4-38 20-54 38-53 20 1 38 20 34 54" />
    <path class="fill-plum edge" d="M26 64c8-4 16-2 18 4 2 8 2 16-1 22-4 5-12 5-17 1-5-8-5-19 0-27z" />
    <path class="fill-teal edge" d="M98 66c4-5 12-6 17-2 5 8 5 18 0 26-6 4-14 4-17-1-3-7-3-15 0-23z" />
  </Picture>
);

/** A bus stop with a bench. */
export const BusStop = () => (
  <Picture box="0 0 140 110">
    <path class="line" d="M8 102c42-2 84 2 124-1" />
    <path class="thick" d="M36 101c1-30-1-54 0-82" />
    <path class="fill-amber edge" d="M20 14c10-2 22-2 32 0 1 8 1 16-1 23-10 2-20 2-30 0-2-7-2-15-1-23z" />
    <path class="fill-teal edge" d="M66 66c18-2 38-2 56 0l1 10c-20 2-38 2-58 0z" />
    <path class="line" d="M74 78c0 8-1 16-2 23M114 78c0 8 1 16 2 22" />
  </Picture>
);
