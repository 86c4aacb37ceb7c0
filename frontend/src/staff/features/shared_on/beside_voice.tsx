/** Beside an opened voice: my asks to show somebody else, where each stands, and the way to ask. */
import users from "~icon/users";
import { ButtonLink } from "../../../ui/button/button";
import { Facts } from "../../../ui/facts/facts";
import { t } from "../../../words";
import { useAsked } from "../../asked";
import { dayInside, onDay } from "../../days";
import { readBeside, type ShareAsk } from "./state";

function stateWords({ state, on, ask_again_on }: ShareAsk): string {
  const on_day = onDay(on);
  const again = ask_again_on ? t("You can ask again from {day}.", { day: dayInside(ask_again_on) }) : "";
  if (state === "waiting") return t("Waiting, asked {on_day}", { on_day });
  if (state === "no") return `${t("Said no {on_day}.", { on_day })} ${again}`;
  if (state === "not_now") return `${t("Said not now {on_day}.", { on_day })} ${again}`;
  return state === "shown" ? t("Shown {on_day}", { on_day }) : t("Over. Nobody need answer it.");
}

/** Nothing at all while it loads, cannot be had, or there is nobody to ask for: the words beside it are what matters here. */
export function ShareAsks({ voice_id }: { voice_id: string }) {
  const { value } = useAsked(() => readBeside(voice_id), voice_id);
  if (!value || (!value.people.length && !value.asks.length)) return null;
  return (
    <section class="stack" aria-label={t("Showing it to somebody else")}>
      {value.asks.length > 0 && <h2>{t("You asked to show it to")}</h2>}
      <Facts rows={value.asks.map((one) => [one.person.name, stateWords(one)])} />
      {value.people.length > 0 && <div><ButtonLink icon={users} href={`/staff/voices/${voice_id}/share-on`}>{t("Ask to show somebody else")}</ButtonLink></div>}
    </section>
  );
}
