import { SecretField } from "../../ui/field/field";
import { t } from "../../words";
import type { PinErrors } from "./pin_rules";

interface Props { pin: string; again: string; errors: PinErrors; onPin: (pin: string) => void; onAgain: (again: string) => void }

/** Making a PIN: one field each (never a box per digit, which blocks pasting and password managers: WCAG 3.3.8), with a way to see it. */
export function PinFields({ pin, again, errors, onPin, onAgain }: Props) {
  const words = { show: t("Show"), hide: t("Hide"), inputMode: "numeric", autoComplete: "new-password" } as const;
  return (
    <>
      <SecretField {...words} id="pin" label={t("Your PIN")} hint={t("Use 6 numbers. Not your birthday.")} error={errors.pin} value={pin} onInput={(event) => onPin(event.currentTarget.value.trim())} />
      <SecretField {...words} id="again" label={t("Type it again")} error={errors.again} value={again} onInput={(event) => onAgain(event.currentTarget.value.trim())} />
    </>
  );
}
