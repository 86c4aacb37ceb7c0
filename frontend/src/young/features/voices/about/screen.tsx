/** Who or what is it about? Everybody who works with me, the place, my plan, or anything. */
import book from "~icon/book-open";
import message from "~icon/message-circle";
import house from "~icon/house";
import { go } from "../../../../router";
import { BackLink } from "../../../../ui/back_link/back_link";
import { type Choice, TapList } from "../../../../ui/choice_list/choice_list";
import { Page } from "../../../../ui/page/page";
import { PersonToken } from "../../../../ui/person_token/person_token";
import { t } from "../../../../words";
import { Stale } from "../../last_read/shown";
import { useLastRead } from "../../last_read/state";
import { firstStep } from "../first_step";
import { roleWords, toneOf } from "../roles";
import { type Adult, readAdults } from "../sending";
import type { About } from "../state";
import { startWriting } from "../writing";

const worker = ({ id, first_name, what }: Adult): Choice<string> =>
  ({ value: id, word: t("What it is like with {name}", { name: first_name }), hint: roleWords(what), picture: <PersonToken name={first_name} tone={toneOf(what)} /> });

function start(about: About): void {
  void startWriting(about).then(() => go(firstStep(about)));
}

export default function WhatAbout() {
  const read = useLastRead("adults", readAdults);
  const mine = (read.value ?? []).filter(({ works_with_me }) => works_with_me);
  const others: Choice<string>[] = [
    { value: "service", word: t("What it is like here"), icon: house },
    { value: "plan", word: t("My plan"), icon: book },
    { value: "anything", word: t("Something else"), icon: message },
  ];
  const pick = (value: string): void => {
    const adult = mine.find(({ id }) => id === value);
    if (adult) return start({ kind: "worker", id: adult.id, first_name: adult.first_name });
    if (value === "plan") return go("/plan");
    start({ kind: value === "service" ? "service" : "anything" });
  };
  const title = t("What is it about?");
  return (
    <Page title={title} tabTitle="" before={<BackLink above="/voices">{t("Back")}</BackLink>}>
      <TapList question={title} hideQuestion choices={[...mine.map(worker), ...others]} onPick={pick} />
      <Stale read={read} />
    </Page>
  );
}
