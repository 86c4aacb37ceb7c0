/** Under the people picked: who reads it too, because they have my yes. On or off is one tap, and looks the same. */
import { Switch } from "../../../../ui/field/field";
import { t } from "../../../../words";
import { lastRead } from "../../last_read/state";
import { alsoReadNow, leftOut } from "../also_read";
import type { AboutKind } from "../state";

export function AlsoRead({ kind, ids }: { kind: AboutKind; ids: readonly string[] }) {
  void lastRead("requests").value; // shown anew when it is there
  const set = (id: string, on: boolean): void => { leftOut.value = on ? leftOut.value.filter((other) => other !== id) : [...leftOut.value, id]; };
  return (
    <>
      {alsoReadNow(kind, ids).map(({ id, first_name: name }) => (
        <Switch key={id} id={`also-${id}`} checked={!leftOut.value.includes(id)} onChange={(on) => set(id, on)} label={t("{name} reads it too. You said yes to that.", { name })}
          hint={leftOut.value.includes(id) ? t("Not this one. Your yes goes on.") : t("Turn this off to leave {name} out of this one.", { name })} />
      ))}
    </>
  );
}
