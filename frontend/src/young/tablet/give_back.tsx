import { useState } from "preact/hooks";
import { go } from "../../router";
import { Button } from "../../ui/button/button";
import { giveBack } from "./state";

/** Ends it: everything here is wiped first, then the door for staff is the only thing on the tablet. */
export function GiveBack({ words }: { words: string }) {
  const [busy, setBusy] = useState(false);
  const end = async (): Promise<void> => {
    setBusy(true);
    await giveBack().catch(() => undefined);
    go("/tablet/back", { replace: true });
  };
  return <Button wide busy={busy} onClick={() => void end()}>{words}</Button>;
}
