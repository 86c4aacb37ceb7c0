/** The pictures a worker may choose for their card: the app's own, drawn in code. Objects, never people, and none better than another. */
import { BusStop, Doorway, Headphones, Lamp, Mug, Path, Table, Window } from "../illustration/illustration";
import "./worker_picture.css";

const PICTURES: Readonly<Record<string, () => preact.JSX.Element>> = {
  table: Table, mug: Mug, doorway: Doorway, path: Path, lamp: Lamp, window: Window, headphones: Headphones, bus_stop: BusStop,
};

/** A picture this app does not know is the table. */
export function WorkerPicture({ of }: { of: string }) {
  const Drawn = PICTURES[of] ?? Table;
  return <span class="worker-picture"><Drawn /></span>;
}
