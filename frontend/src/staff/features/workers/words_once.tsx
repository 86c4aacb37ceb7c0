/** Six words that are told once: to read out, to write down, or to print as a slip. Gone from this page when it is left. */
import { useEffect } from "preact/hooks";
import printer from "~icon/printer";
import { Button } from "../../../ui/button/button";
import { t } from "../../../words";
import "../invite/invite.css";
import "./workers.css";

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

/** `waits`: the words open nothing yet, and why. Put straight into a `Page`, so that only the slip is printed. */
export function WordsOnce({ name, username, words, waits, onDone }: { name: string; username: string; words: string; waits?: string; onDone: () => void }) {
  useEffect(() => {
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, []);
  return (
    <>
      <p class="notice" role="status"><strong>{t("Write these six words down now. They are not shown again, and nobody can look them up.")}</strong></p>
      <section class="print-card" aria-label={t("The slip")}>
        <p class="print-title">{t("How {name} signs in", { name })}</p>
        <ol>
          <li>{t("Go to:")} <strong class="print-url">{`${location.host}/staff/`}</strong></li>
          <li>{t("User name:")} <strong translate={false} class="print-url">{username}</strong></li>
          <li>{t("Passphrase, all six words:")} <strong class="print-words" translate={false}>{words}</strong></li>
        </ol>
        <p>{t("Keep this where nobody else reads it. Destroy it once you know the words.")}</p>
      </section>
      {waits && <p>{waits}</p>}
      <p class="small">{t("Give them the words in person or by voice. Do not send them by email or text.")}</p>
      <div class="row"><Button icon={printer} onClick={() => print()}>{t("Print the slip")}</Button><Button look="main" onClick={onDone}>{t("They are written down")}</Button></div>
    </>
  );
}
