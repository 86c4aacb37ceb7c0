import { useRef, useState } from "preact/hooks";
import copy from "~icon/copy";
import { Button } from "../../../ui/button/button";
import { Field } from "../../../ui/field/field";
import { t } from "../../../words";

/** The link, and a button that copies it; where the browser will not, it is marked ready to copy by hand. */
export function CopyLink({ url }: { url: string }) {
  const [said, setSaid] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const copyIt = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      setSaid(t("Copied. Paste it into a message to them."));
    } catch {
      box.current?.querySelector("input")?.select();
      setSaid(t("Your browser did not copy it. It is marked: copy it yourself."));
    }
  };
  return (
    <div class="stack" ref={box}>
      <Field id="link" label={t("Their link")} hint={t("Send it only to them. Whoever opens it first can use it.")} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      <div class="row"><Button look="main" icon={copy} onClick={() => void copyIt()}>{t("Copy the link")}</Button><p role="status">{said}</p></div>
    </div>
  );
}
