/** Writing what a young person will read: the fields, then how they will see it, then saving. The words stay through every error. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import eye from "~icon/eye";
import { Button } from "../ui/button/button";
import { type Errors, ErrorSummary } from "../ui/error_summary/error_summary";
import { t } from "../words";
import { ThrowAway } from "./throw_away";
import type { Form } from "./use_form";

interface Props<T> {
  form: Form<T>;
  /** What has still to be filled in, by the page's field ids. */
  missing: Errors;
  /** Saves; gives whether it did. */
  onSave: () => Promise<boolean>;
  /** The words on the button that saves. */
  save: string;
  /** The heading above what they will see, and what they will see. */
  title: string; seen: () => ComponentChildren;
  /** What stands above the errors, as the words that are answered do. */
  above?: ComponentChildren;
  children: ComponentChildren;
}

export function ShownFirst<T>({ form, missing, onSave, save, title, seen, above, children }: Props<T>) {
  const [checking, setChecking] = useState(false);
  const check = (event: Event): void => { event.preventDefault(); if (form.ready(missing)) setChecking(true); };
  const saveIt = async (): Promise<void> => { if (!(await onSave())) setChecking(false); };
  if (checking) return <Seen {...{ title, save }} busy={form.busy} onSave={() => void saveIt()} onBack={() => setChecking(false)}>{seen()}</Seen>;
  return (
    <form class="stack answer-form" onSubmit={check} noValidate>
      {above}
      <ErrorSummary title={t("Not saved yet")} errors={form.errors} attempt={form.attempt} />
      {children}
      <div class="row">
        <Button look="main" type="submit" icon={eye}>{t("See it as they will")}</Button>
        <ThrowAway form={form} />
      </div>
      <p class="small">{t("Nothing is saved until you show it to them. Until then your words are only on this page.")}</p>
    </form>
  );
}

interface SeenProps { title: string; save: string; busy: boolean; onSave: () => void; onBack: () => void; children: ComponentChildren }

function Seen({ title, save, busy, onSave, onBack, children }: SeenProps) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => { top.current?.focus(); top.current?.scrollIntoView?.({ block: "nearest" }); }, []);
  return (
    <section class="stack" aria-labelledby="preview-title">
      <h2 id="preview-title" tabIndex={-1} ref={top}>{title}</h2>
      {children}
      <div class="row"><Button look="main" busy={busy} onClick={onSave}>{save}</Button><Button onClick={onBack}>{t("Change it")}</Button></div>
    </section>
  );
}
