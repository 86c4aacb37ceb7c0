/** Under the people picked: who reads it when they are away. On or off is one tap, and looks the same. */
import { Switch } from "../../../../ui/field/field";
import { t } from "../../../../words";
import { coverOf, waitsFor } from "../cover";
import type { Adult } from "../sending";

export function CoverSwitches({ adults, ids }: { adults: readonly Adult[]; ids: readonly string[] }) {
  const set = (id: string, on: boolean): void => { waitsFor.value = on ? waitsFor.value.filter((other) => other !== id) : [...waitsFor.value, id]; };
  return (
    <>
      {coverOf(adults, ids).map(({ worker, cover }) => {
        const on = !waitsFor.value.includes(worker.id);
        const names = { name: worker.first_name, name2: cover.first_name };
        return (
          <Switch key={worker.id} id={`cover-${worker.id}`} checked={on} onChange={(now) => set(worker.id, now)} label={t("{name2} reads it when {name} is away.", names)}
            hint={on ? t("Or when {name} has not opened it for a full work day.", names) : t("Then it waits for {name}.", names)} />
        );
      })}
    </>
  );
}
