/** My phones, and taking one off. */
import { useState } from "preact/hooks";
import smartphone from "~icon/smartphone";
import { BackLink } from "../../../../ui/back_link/back_link";
import { Button } from "../../../../ui/button/button";
import { Card } from "../../../../ui/card/card";
import { Icon } from "../../../../ui/icon/icon";
import { Page } from "../../../../ui/page/page";
import { n, t } from "../../../../words";
import { dayWords } from "../../days";
import { Shown } from "../../last_read/shown";
import { type Reading, useLastRead } from "../../last_read/state";
import { AskPin } from "./ask_pin";
import { forgetPhone, type Phone, readPhones, signOutOthers } from "./state";
import "../more.css";

/** What waits for the PIN. */
type Asked = { kind: "others" } | { kind: "forget"; slot_id: string };

function PhoneCard({ phone: { slot_id, added_at, last_used_at, this_one }, onForget }: { phone: Phone; onForget: (slot_id: string) => void }) {
  const used = this_one ? t("You are using it now.") : last_used_at ? t("Last used on {day}.", { day: dayWords(last_used_at) }) : t("Not used yet.");
  return (
    <Card as="li">
      <div class="phone">
        <Icon of={smartphone} />
        <span><strong>{this_one ? t("This phone") : t("Another phone")}</strong><span class="hint">{t("Added on {day}.", { day: dayWords(added_at) })} {used}</span></span>
      </div>
      {!this_one && <Button onClick={() => onForget(slot_id)}>{t("Take this phone off")}</Button>}
    </Card>
  );
}

function List({ phones, ask }: { phones: readonly Phone[]; ask: (asked: Asked) => void }) {
  const others = phones.filter(({ this_one }) => !this_one);
  return (
    <>
      <p>{n("{n} phone can open your things.", "{n} phones can open your things.", phones.length)}</p>
      <ul class="plain stack">{phones.map((phone) => <PhoneCard key={phone.slot_id} phone={phone} onForget={(slot_id) => ask({ kind: "forget", slot_id })} />)}</ul>
      {others.length === 0
        ? <p class="small">{t("No other phone is here.")}</p>
        : <><p class="small">{t("Sign out other phones, and they need the PIN again. Take a phone off, and its PIN stops working.")}</p><Button wide onClick={() => ask({ kind: "others" })}>{t("Sign out other phones")}</Button></>}
    </>
  );
}

export default function Phones() {
  const read: Reading<Phone[]> = useLastRead("phones", readPhones);
  const [asked, setAsked] = useState<Asked>();
  const [told, setTold] = useState("");

  async function carryOut(): Promise<void> {
    if (!asked) return;
    const words = asked.kind === "others" ? t("Other phones are signed out.") : t("That phone is off your list.");
    await (asked.kind === "others" ? signOutOthers() : forgetPhone(asked.slot_id)).then(() => setTold(words), () => setTold(t("We could not do that. Try again.")));
    setAsked(undefined);
    read.again();
  }
  if (asked) return <AskPin onBack={() => setAsked(undefined)} onRight={() => void carryOut()} />;
  return (
    <Page title={t("My phones")} tabTitle="" before={<BackLink above="/more">{t("Back")}</BackLink>}>
      <div role="status">{told && <p>{told}</p>}</div>
      <Shown read={read}>{(phones) => <List phones={phones} ask={(what) => { setTold(""); setAsked(what); }} />}</Shown>
    </Page>
  );
}
