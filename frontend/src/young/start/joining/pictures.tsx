/** Three small pictures for “What is this?”, in the manner of ui/illustration: things on a table, never people. */
const Picture = ({ children }: { children: preact.ComponentChildren }) => <svg class="picture small-picture" viewBox="0 0 96 72" aria-hidden="true" focusable="false">{children}</svg>;

/** A page half written, and the pencil. */
export const Notebook = () => (
  <Picture>
    <path class="fill-card edge" d="M14 12c16-2 32-1 46 1l1 50c-16-2-32-2-47 0z" />
    <path class="line soft" d="M22 26c10-1 20-1 30 0M22 37c8-1 16-1 24 0M22 48c5-1 9-1 14 0" />
    <path class="fill-amber edge" d="m54 50 24-34 7 5-24 34-9 4z" />
  </Picture>
);

/** Three round tokens, one of them picked. */
export const Tokens = () => (
  <Picture>
    <path class="fill-plum edge" d="M20 24c8-1 14 5 14 12s-6 13-14 12S7 43 7 36s5-12 13-12z" />
    <path class="fill-teal edge" d="M49 20c9-1 16 7 16 16s-7 16-16 15-16-6-16-15 7-15 16-16z" />
    <path class="thick" d="m42 36 5 6 9-12" />
    <path class="fill-card edge" d="M78 24c7 0 13 5 12 12s-5 13-13 12-12-5-12-12 6-12 13-12z" />
  </Picture>
);

/** A letter that came back, opened. */
export const Letter = () => (
  <Picture>
    <path class="fill-teal edge" d="M12 30c24-1 48-1 72 0l-1 34c-24 2-47 2-70 0z" />
    <path class="fill-card edge" d="M22 10c18-1 35-1 52 0v30L48 54 22 40z" />
    <path class="line soft" d="M31 22c11-1 22-1 34 0M31 31c8-1 16-1 24 0" />
    <path class="line" d="m12 31 36 24 36-24" />
  </Picture>
);
