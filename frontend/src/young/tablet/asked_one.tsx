/** One thing they were asked, on a shared tablet: read it, answer it, and hear what their answer does. Nothing earlier is shown. */
import { BackLink } from "../../ui/back_link/back_link";
import { Button } from "../../ui/button/button";
import { Page } from "../../ui/page/page";
import { Empty } from "../../ui/state/state";
import { t } from "../../words";
import { dayWords, timeWords } from "../features/days";
import { Shown } from "../features/last_read/shown";
import { useLastRead } from "../features/last_read/state";
import { Answering } from "../features/yeses/one/answering";
import { isOpen, readRequest, type Request, sayAgainFrom, waitingIn } from "../features/yeses/state";
import { namesIn } from "../features/yeses/words";
import { answered, asking, settle } from "./asked";
import { step } from "./steps";

const toChoose = (): void => { step.value = "choose"; };

export function Asked() {
  const id = asking.value!;
  const read = useLastRead<Request>(`request ${id}`, () => readRequest(id));
  const name = read.value?.asked_by.first_name;
  return (
    <Page title={name ? t("{name} asks you something", { name }) : t("A question for you")} tabTitle="" before={<BackLink above="/tablet" onBack={toChoose}>{t("Back")}</BackLink>}>
      <Shown read={read}>
        {(now) => (isOpen(now) ? <Answering onTablet request={now} onAnswer={settle} onNewer={read.again} /> : <Empty words={t("This is not here now.")} />)}
      </Shown>
    </Page>
  );
}

/** On a tablet every yes waits (consent: `_waits_where_it_must`), and that is said. */
function afterYes(request: Request): readonly string[] {
  const waits = waitingIn(request);
  const after = sayAgainFrom(request);
  return [
    t("Say it again alone, on your own phone."),
    ...(after ? [t("You can say it again on {day} from {time}.", { day: dayWords(after), time: timeWords(Date.parse(after)) })] : []),
    t("Till then it does nothing for {names}.", { names: namesIn(waits) }), t("If you do nothing, it ends by itself."),
  ];
}

function after(request: Request): { title: string; lines: readonly string[] } {
  if (request.withdrawn_at) return { title: t("You took it back."), lines: [t("That is OK.")] };
  if (request.state === "yes" && !waitingIn(request).length) return { title: t("You said yes."), lines: [t("It counts from now.")] };
  if (request.state === "yes") return { title: t("Your yes waits for you."), lines: afterYes(request) };
  if (request.state === "no") return { title: t("You said no."), lines: [t("That is OK.")] };
  if (request.state === "unclear") return { title: t("You said it is not clear."), lines: [t("They will tell you more.")] };
  return { title: t("You said: ask me later."), lines: [t("You find it on your phone, in “What I said yes to”.")] };
}

export function Answered() {
  const { title, lines } = after(answered.value!);
  return (
    <Page title={title} tabTitle="">
      {lines.map((line) => <p key={line}>{line}</p>)}
      <div class="stack push-down"><Button wide onClick={toChoose}>{t("Go on")}</Button></div>
    </Page>
  );
}
