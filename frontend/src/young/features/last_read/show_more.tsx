import { Button } from "../../../ui/button/button";
import { t } from "../../../words";
import type { usePages } from "./pages";
import { Stale } from "./shown";

/** Below a list that has more, and why more did not come. */
export function ShowMore({ read }: { read: ReturnType<typeof usePages> }) {
  if (!read.value?.more) return null;
  return <><Button wide onClick={read.showMore}>{t("Show more")}</Button><Stale read={read} /></>;
}
