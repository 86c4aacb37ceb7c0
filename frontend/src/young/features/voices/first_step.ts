/** Where saying something about this begins. */
import type { About } from "./state";

export function firstStep({ kind }: About): string {
  switch (kind) {
    case "step": return "/say/point";
    case "measure": return "/say/measure";
    case "worker":
    case "service": return "/say/cards";
    default: return "/say";
  }
}
