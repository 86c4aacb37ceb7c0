import { Confirm } from "../ui/confirm/confirm";
import { t } from "../words";
import type { Form } from "./use_form";

/** The way out of a form that was begun: without it “Not saved yet” would stay on every page till they sign out. */
export const ThrowAway = ({ form }: { form: Pick<Form<object>, "begun" | "discard"> }) =>
  form.begun ? <Confirm ask={t("Throw away")} look="quiet" question={t("Throw away what you wrote?")} yes={t("Throw away")} no={t("Keep it")} onYes={form.discard} /> : null;
