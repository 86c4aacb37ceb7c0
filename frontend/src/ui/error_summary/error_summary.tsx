import { useLayoutEffect, useRef } from "preact/hooks";
import "./error_summary.css";

/** What is missing or wrong, by field id. */
export type Errors = Readonly<Record<string, string | undefined>>;
/** The key of what went wrong at no field: there is nowhere to lead to. */
export const NO_FIELD = "main";

/**
 * The box on top after a form was sent with something missing: takes the focus each time, and each line leads to its field.
 * For a young person the title is never blame (young/form_trouble.tsx).
 */
export function ErrorSummary({ title, errors, attempt = 0 }: { title: string; errors: Errors; attempt?: number }) {
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors).filter(([, words]) => words);
  const shown = lines.length > 0;
  useLayoutEffect(() => { if (shown) box.current?.focus(); }, [shown, attempt]);
  if (!shown) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul class="plain">
        {lines.map(([id, words]) => <li key={id}>{id === NO_FIELD ? words : <a href={`#${id}`} onClick={(event) => toField(event, id)}>{words}</a>}</li>)}
      </ul>
    </div>
  );
}

function toField(event: Event, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
