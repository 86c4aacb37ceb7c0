import { Icon, type Shapes } from "../icon/icon";
import "./save_strip.css";

/** Where what was written is now. A polite live region that stays on the page, so that each change is read out once. */
export function SaveStrip({ words, icon }: { words: string; icon: Shapes }) {
  return (
    <div class="save-strip" role="status" aria-live="polite">
      {words && <><Icon of={icon} size="small" /><span>{words}</span></>}
    </div>
  );
}
