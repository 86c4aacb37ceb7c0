import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../ui/button/button";
import { t } from "../../words";
import { signOut } from "../leaving";
import { listUnsent } from "../unsent";

/** Signs out at one tap; asks first while words would be lost by it. Kept apart from ui/confirm, which travels with the forms. */
export function SignOut() {
  const [asking, setAsking] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => { if (asking) words.current?.focus(); }, [asking]);
  const ask = (): void => { if (listUnsent().length) setAsking(true); else signOut(); };
  if (!asking) return <Button look="quiet" onClick={ask}>{t("Sign out")}</Button>;
  return (
    <div class="sign-out-asks" role="group" aria-label={t("Sign out? What you have not saved will be gone.")}>
      <p tabIndex={-1} ref={words}>{t("Sign out? What you have not saved will be gone.")}</p>
      <Button onClick={signOut}>{t("Sign out")}</Button>
      <Button onClick={() => setAsking(false)}>{t("Stay")}</Button>
    </div>
  );
}
