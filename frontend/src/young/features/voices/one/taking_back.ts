/** What taking back can and cannot do, said truly (experience 1.8): nobody who read it can be made to forget. */
import { n, t } from "../../../../words";
import { joined } from "../roles";
import { pickedReaders } from "../cover";
import type { ReadBy, Voice } from "../state";

const read = (names: readonly string[]): string =>
  n("{names} already read this. We cannot make them forget. We can stop them opening it again.", "{names} already read this. We cannot make them forget. We can stop them opening it again.", names.length, { names: joined(names) });

const unread = (names: readonly string[]): string =>
  n("{names} has not opened it. It will be gone.", "{names} have not opened it. It will be gone.", names.length, { names: joined(names) });

/** Before: what will happen, for each who has it. `copied`: a copy was passed on to keep someone safe, and stays. */
export function takeBackWords({ readers, waiting, decision }: Pick<Voice, "readers" | "waiting" | "decision">, copied = false): string {
  const opened = readers.filter(({ opened_at }) => opened_at).map(({ first_name }) => first_name);
  const not = pickedReaders(readers).filter(({ opened_at }) => !opened_at).map(({ first_name }) => first_name);
  const parts = [opened.length ? read(opened) : "", not.length ? unread(not) : "", !readers.length && waiting.length ? t("No one has seen it. It stays your draft.") : "",
    decision ? t("What was decided stays.") : "", copied ? `${t("A copy was passed on to keep someone safe.")} ${t("That copy stays. You can add a note.")}` : ""];
  return parts.filter(Boolean).join(" ");
}

/** After: what did happen, from the server’s own answer. */
export function takenBackWords(read_by: readonly ReadBy[]): string[] {
  if (!read_by.length) return [t("You took it back. No one else has it now.")];
  const names = joined(read_by.map(({ first_name }) => first_name));
  return [t("You took it back."), n("{names} already read it. They can’t open it again.", "{names} already read it. They can’t open it again.", read_by.length, { names })];
}
