import { useEffect, useRef, useState } from "preact/hooks";
import { beforeLeaving } from "../../../session";
import { keepNote, noteBegun } from "./state";

const PAUSE = 400; // ms without a key

interface Noting { note: string; refused: boolean; type: (note: string) => void; isGone: () => Promise<void>; comesBack: () => void }

/** A note as it is being typed: sealed on this phone at every pause, at a lock and on the way to another screen. `queued`: it waits to be sent. */
export function useNote(id: string, queued: boolean): Noting {
  const [note, setNote] = useState("");
  const [refused, setRefused] = useState(false);
  const typed = useRef<string>();
  const save = (): Promise<void> | undefined => (typed.current === undefined ? undefined : keepNote(id, typed.current));
  const type = (now: string): void => { typed.current = now; setNote(now); setRefused(false); };
  useEffect(() => {
    if (queued) return;
    void noteBegun(id).then((begun) => {
      if (!typed.current && begun.note) setNote((typed.current = begun.note)); // what does not open now is not thrown away
      if (begun.refused) setRefused(true);
    });
  }, [id, queued]);
  useEffect(() => {
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [note]);
  useEffect(() => {
    const stop = beforeLeaving(save);
    return () => { stop(); void save(); };
  }, [id]);
  const isGone = (): Promise<void> => { type(""); return keepNote(id, ""); };
  return { note, refused, type, isGone, comesBack: () => setRefused(true) };
}
