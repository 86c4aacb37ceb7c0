import { t } from "../../../words";
import { type Ring, ringOf } from "../voices/roles";
import { onlyCovers, type Watcher } from "./state";
import "./rings.css";

const MIDDLE = 150;
const RADIUS: Record<Ring, number> = { worker: 72, meeting: 104, others: 134 };
const TOKEN = 19;
// Where the first token of each ring sits, in turns: apart from each other, clear of the words in the middle.
const FIRST: Record<Ring, number> = { worker: 0.75, meeting: 0.1, others: 0.55 };

interface Spot { id: string; letter: string; ring: Ring; stands_in: boolean; x: number; y: number }

/** Puts each person on their ring, evenly round it. */
export function spots(people: readonly Watcher[]): Spot[] {
  return (Object.keys(RADIUS) as Ring[]).flatMap((ring) => {
    const here = people.filter(({ what }) => ringOf(what) === ring);
    return here.map((person, i) => {
      const { id, first_name } = person;
      const turn = (FIRST[ring] + i / here.length) * 2 * Math.PI;
      return { id, ring, stands_in: onlyCovers(person), letter: [...first_name.trim()][0]?.toLocaleUpperCase() ?? "", x: MIDDLE + RADIUS[ring] * Math.cos(turn), y: MIDDLE + RADIUS[ring] * Math.sin(turn) };
    });
  });
}

/** The picture of C1. Nothing in it is not also in the list below, so it is hidden from screen readers. */
export function Rings({ people }: { people: readonly Watcher[] }) {
  const used = spots(people);
  return (
    <svg class="rings" viewBox="0 0 300 300" aria-hidden="true" focusable="false">
      {(Object.keys(RADIUS) as Ring[]).map((ring) => (
        <circle key={ring} class={`ring${used.some((spot) => spot.ring === ring) ? " used" : ""}`} cx={MIDDLE} cy={MIDDLE} r={RADIUS[ring]} />
      ))}
      <circle class="ring-me" cx={MIDDLE} cy={MIDDLE} r={44} />
      <text class="ring-me-word" x={MIDDLE} y={MIDDLE + 6}>{t("Just me")}</text>
      {used.map(({ id, letter, ring, stands_in, x, y }) => (
        <g key={id} class={`ring-token ${ring}${stands_in ? " stands-in" : ""}`}>
          <circle cx={x} cy={y} r={TOKEN} />
          <text x={x} y={y + 6}>{letter}</text>
        </g>
      ))}
    </svg>
  );
}
