import { useState } from "preact/hooks";
import type { ComponentChildren, JSX } from "preact";
import { Button } from "../button/button";
import "./field.css";

interface Shared { id: string; label: string; hint?: ComponentChildren; error?: string }
type Input = Omit<JSX.InputHTMLAttributes, "id" | "label">;

/** The ids that tell a screen reader the hint and the error of a field. */
export const describedBy = ({ id, hint, error }: Pick<Shared, "id" | "hint" | "error">): string | undefined =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;

/** The words round any input. Same words for the error here as in the ErrorSummary. */
export function Around({ id, label, hint, error, children }: Shared & { children: ComponentChildren }) {
  return (
    <div class={`field${error ? " wrong" : ""}`}>
      <label for={id}>{label}</label>
      {hint && <div class="hint" id={`${id}-hint`}>{hint}</div>}
      {error && <p class="field-error" id={`${id}-error`}>{error}</p>}
      {children}
    </div>
  );
}

export function Field({ id, label, hint, error, ...input }: Shared & Input) {
  return (
    <Around {...{ id, label, hint, error }}>
      <input id={id} aria-invalid={error ? true : undefined} aria-describedby={describedBy({ id, hint, error })} {...input} />
    </Around>
  );
}

/** A box that grows with what is written, and with what was written before (field.css); browsers that cannot show `rows` lines and scroll. */
export function TextArea({ id, label, hint, error, ...rest }: Shared & Omit<JSX.TextareaHTMLAttributes, "id" | "label">) {
  return (
    <Around {...{ id, label, hint, error }}>
      <textarea id={id} rows={4} aria-invalid={error ? true : undefined} aria-describedby={describedBy({ id, hint, error })} {...rest} />
    </Around>
  );
}

/** A PIN or six words: one field, pasting allowed, with a way to see what was typed (WCAG 3.3.8). */
export function SecretField({ show, hide, ...rest }: Parameters<typeof Field>[0] & { show: string; hide: string }) {
  const [seen, setSeen] = useState(false);
  return (
    <div class="secret">
      <Field {...rest} type={seen ? "text" : "password"} />
      <Button aria-controls={rest.id} onClick={() => setSeen(!seen)}>{seen ? hide : show}</Button>
    </div>
  );
}

/** One yes-or-no setting. */
export function Switch({ id, label, hint, checked, onChange }: { id: string; label: string; hint?: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="switch" for={id}>
      <input type="checkbox" role="switch" id={id} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span><span class="switch-word">{label}</span>{hint && <span class="hint">{hint}</span>}</span>
    </label>
  );
}
