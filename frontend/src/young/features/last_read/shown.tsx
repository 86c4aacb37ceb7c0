import type { ComponentChildren } from "preact";
import wifiOff from "~icon/wifi-off";
import { Button } from "../../../ui/button/button";
import { Icon } from "../../../ui/icon/icon";
import { Busy, Empty, ErrorState, Offline } from "../../../ui/state/state";
import { t } from "../../../words";
import { timeWords } from "../days";
import type { Reading } from "./state";
import "./shown.css";

/** Says that what is shown is not fresh, and why. */
export function Stale({ read }: { read: Reading<unknown> }) {
  if (!read.trouble || read.read_at === undefined) return null;
  const checked = t("Last checked {time}.", { time: timeWords(read.read_at) });
  return (
    <div class="stale" role="status">
      <Icon of={wifiOff} size="small" />
      <span class="stale-words">{read.trouble === "offline" ? t("No signal.") : t("We could not check for news.")} {checked}</span>
      {read.trouble === "failed" && <Button look="quiet" onClick={read.again}>{t("Try again")}</Button>}
    </div>
  );
}

/** The value, with a line above when it is old; else why there is none and what to do. Nothing spins, nothing jumps. */
export function Shown<T>({ read, children }: { read: Reading<T>; children: (value: T) => ComponentChildren }) {
  if (read.value !== undefined) return <><Stale read={read} />{children(read.value)}</>;
  if (read.trouble === "missing") return <Empty words={t("This is not here now.")} />;
  if (read.trouble === "offline") return <Offline words={t("No signal. We can show this when there is signal.")}><Button onClick={read.again}>{t("Try again")}</Button></Offline>;
  if (read.trouble === "failed") return <ErrorState words={t("We could not get this. Try again.")}><Button onClick={read.again}>{t("Try again")}</Button></ErrorState>;
  return <Busy words={t("One moment.")} />;
}
